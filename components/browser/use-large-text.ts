"use client";

import { useSyncExternalStore } from "react";

/** Pixels of a rem from which on text is large; browsers begin with 16. */
const LARGE = 24;

/** Whether the reader has text alone so large that what is laid out in pixels has no room for it. */
export function useLargeText(): boolean {
  return useSyncExternalStore(watch, isLarge, () => false);
}

function isLarge(): boolean {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE;
}

/** No media query tells the size of text, but a box that is as wide as it does. */
function watch(onChange: () => void): () => void {
  const box = document.createElement("div");
  box.style.cssText = "position:fixed;visibility:hidden;width:1rem;height:1rem";
  document.body.append(box);
  const watcher = new ResizeObserver(onChange);
  watcher.observe(box);
  return () => {
    watcher.disconnect();
    box.remove();
  };
}
