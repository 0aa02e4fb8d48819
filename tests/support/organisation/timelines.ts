import fc from "fast-check";
import { addDays, BEGINNING, type Day } from "@/lib/calendar";
import type { Step, Timeline } from "@/lib/timeline/timeline";
import { day } from "./build";

const FIRST = day("2026-01-01");
const LENGTH = 20;

/** The days on which a random timeline may change, with one before and one after. */
export const TIMELINE_DAYS: readonly Day[] = Array.from({ length: LENGTH + 2 }, (_, index) =>
  addDays(FIRST, index - 1),
);

/** Written down day by day: what holds before the first day holds on since the beginning. */
export function timelineOf<T>(values: readonly T[]): Timeline<T> {
  return values.flatMap((value, index): Step<T>[] => {
    if (index > 0 && Object.is(values[index - 1], value)) return [];
    return [{ from: index === 0 ? BEGINNING : addDays(FIRST, index - 1), value }];
  });
}

/** Mostly long runs of few values, so that steps of two timelines fall together now and then. */
function anyTimeline<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Timeline<T>> {
  return fc
    .array(fc.tuple(value, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 6 })
    .map((runs) => runs.flatMap(([own, length]) => Array<T>(length).fill(own)).slice(0, LENGTH + 1))
    .map(timelineOf);
}

export const anyNumbers = anyTimeline(fc.integer({ min: 0, max: 3 }));
export const anyYesNo = anyTimeline(fc.boolean());

/** From the beginning, in order, no step that says what the one before it says. */
export function isCanonical<T>(timeline: Timeline<T>): boolean {
  return timeline.every((step, index) => {
    const before = timeline[index - 1];
    if (!before) return step.from === BEGINNING;
    return before.from < step.from && !Object.is(before.value, step.value);
  });
}
