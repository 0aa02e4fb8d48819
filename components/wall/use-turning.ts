"use client";

import { useEffect, useState } from "react";

const EVERY_MS = 15_000;

/** Which of so many pages is shown: the next one after a while, unless somebody holds it. */
export function useTurning(count: number) {
  const [turned, turn] = useState(0);
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (isHeld || count < 2) return;
    const timer = setTimeout(() => turn(turned + 1), EVERY_MS);
    return () => clearTimeout(timer);
  }, [turned, isHeld, count]);
  return {
    page: count === 0 ? 0 : ((turned % count) + count) % count,
    turnBy: (pages: number) => turn((page) => page + pages),
    isHeld,
    hold,
  };
}
