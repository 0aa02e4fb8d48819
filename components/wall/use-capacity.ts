"use client";

import { useSyncExternalStore } from "react";
import { type Capacity, capacityOf } from "./wall-pages";

/** Until the screen has been measured: about what one of 1920 by 1080 shows. */
const FIRST: Capacity = { rows: 11, columns: 30 };

/** How much of a team the screen shows at once, its letters being as large as `LETTER` makes them. */
export function useCapacity(): Capacity {
  const size = useSyncExternalStore(
    (changed) => {
      window.addEventListener("resize", changed);
      return () => window.removeEventListener("resize", changed);
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
    () => "",
  );
  if (size === "") return FIRST;
  const [width = 0, height = 0] = size.split(" ").map(Number);
  return capacityOf(width, height, emOf(width, height));
}

/** The size of a letter on the wall, in CSS and, for what is counted, in pixels. */
export const LETTER = "max(11px, min(1.05vw, 1.87vh))";

function emOf(width: number, height: number): number {
  return Math.max(11, Math.min(0.0105 * width, 0.0187 * height));
}
