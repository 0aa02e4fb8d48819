"use client";

import { type RefCallback, useCallback, useState } from "react";
import { CELL, FIRST_VIEWPORT, type Viewport } from "./geometry";

/** Up to so many rows have all their names in the page; of longer matrices a window around what is in sight. */
const MOST_ROWS = 200;
const STEP = 50;

export type RowWindow = {
  /** Goes on the box that scrolls. */
  readonly ref: RefCallback<HTMLElement>;
  readonly viewport: Viewport;
  /** Rows from (included) to (excluded) that are in the page. */
  readonly from: number;
  readonly end: number;
};

/** The size of the box, and which rows have their names in the page. */
export function useRowWindow(rows: number): RowWindow {
  const [viewport, setViewport] = useState(FIRST_VIEWPORT);
  const [step, setStep] = useState(0);
  const hasMany = rows > MOST_ROWS;

  const ref = useCallback(
    (box: HTMLElement) => {
      const measure = () => setViewport({ width: box.clientWidth, height: box.clientHeight });
      const follow = () => setStep(Math.floor(box.scrollTop / CELL / STEP));
      const observer = new ResizeObserver(measure);
      observer.observe(box);
      if (hasMany) box.addEventListener("scroll", follow, { passive: true });
      return () => {
        observer.disconnect();
        box.removeEventListener("scroll", follow);
      };
    },
    [hasMany],
  );
  if (!hasMany) return { ref, viewport, from: 0, end: rows };
  return {
    ref,
    viewport,
    from: Math.max(0, (step - 1) * STEP),
    end: Math.min(rows, (step + 3) * STEP),
  };
}
