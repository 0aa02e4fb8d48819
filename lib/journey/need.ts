import type { Day } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";

/**
 * What has to be there before a step begins: held on some days whatever is planned, brought by a step of the
 * same journey once that is done, or so many of several. Plain data, so that a browser can ask it too.
 */
export type Need =
  | { readonly held: readonly DaySpan[] }
  | { readonly step: string }
  | { readonly atLeast: number; readonly of: readonly Need[] };

export const NEEDS_NOTHING: Need = { atLeast: 0, of: [] };

/** The day on which a step is done; null where there is no such step. */
export type DoneOn = (step: string) => Day | null;

/** Whether all is there on the day that is needed. */
export function isThere(need: Need, on: Day, doneOn: DoneOn): boolean {
  if ("held" in need) return need.held.some(({ from, until }) => from <= on && on < until);
  if ("step" in need) {
    const done = doneOn(need.step);
    return done !== null && done <= on;
  }
  return need.of.filter((part) => isThere(part, on, doneOn)).length >= need.atLeast;
}

/** The steps that it waits for on the day: those of the parts that are not there. */
export function waitedFor(need: Need, on: Day, doneOn: DoneOn): string[] {
  if (isThere(need, on, doneOn) || "held" in need) return [];
  if ("step" in need) return [need.step];
  return [...new Set(need.of.flatMap((part) => waitedFor(part, on, doneOn)))];
}
