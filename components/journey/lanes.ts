import type { Day } from "@/lib/calendar";
import type { GanttStep } from "./rows";

/** Bars that lie over each other are drawn below each other. */
export function lanesOf(bars: readonly GanttStep[]) {
  const ends: Day[] = [];
  return bars
    .toSorted((a, b) => a.from - b.from || a.until - b.until)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = bar.until;
      return { bar, lane };
    });
}
