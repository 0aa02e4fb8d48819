import type { Day } from "@/lib/calendar";
import type { GanttStep } from "./rows";

/**
 * Bars that lie over each other are drawn below each other. They stay in the order in which they come: a
 * bar that is put elsewhere in the page slips out of the hand.
 */
export function lanesOf(bars: readonly GanttStep[]) {
  const ends: Day[] = [];
  const lanes = new Map<GanttStep, number>();
  for (const bar of bars.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bar.until;
    lanes.set(bar, lane);
  }
  return bars.map((bar) => ({ bar, lane: lanes.get(bar) ?? 0 }));
}
