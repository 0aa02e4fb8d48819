import { addDays, type Day } from "@/lib/calendar";
import type { Terms } from "@/lib/facts";
import type { StandingKind } from "./standing";

/** The unbroken run of a kind of standing, and what the version says that asks for it on the day. */
export type RenewableRun = Pick<Terms, "renewalWindowDays"> & {
  readonly kind: StandingKind;
  /** First day of the run. */
  readonly since: Day;
  /** First day after it; null where nothing known ends it. */
  readonly until: Day | null;
};

/**
 * The first day on which renewing is open: as many days before the last day on which the requirement is
 * met as its window has, and never before it is met. Null where no window is set, or nothing known ends it.
 */
export function renewalOpensOn(run: RenewableRun): Day | null {
  const { kind, since, until, renewalWindowDays } = run;
  if (kind !== "met" || until === null || renewalWindowDays === null) return null;
  const opensOn = addDays(until, -1 - renewalWindowDays);
  return opensOn > since ? opensOn : since;
}

/**
 * How many days before its end an award can be renewed: by the longest window of the requirements that it
 * carries; where none of them has one, by its credential's own.
 */
export function awardWindow(
  carried: readonly Pick<Terms, "renewalWindowDays">[],
  own: number | null,
): number | null {
  const windows = carried.flatMap(({ renewalWindowDays }) => renewalWindowDays ?? []);
  return windows.length === 0 ? own : Math.max(...windows);
}
