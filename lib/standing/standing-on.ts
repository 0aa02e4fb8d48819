import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { runAround } from "@/lib/timeline/runs";
import { append, at, type Step, type Timeline } from "@/lib/timeline/timeline";
import type { Standing, StandingKind } from "./standing";

/** A standing on one day, with the unbroken run of its kind (and reason) around that day. */
export type StandingOn = {
  readonly standing: Standing;
  /** First day of the run. */
  readonly since: Day;
  /** First day after the run; null where nothing known ends it. */
  readonly until: Day | null;
};

/** Null on a day on which nothing is required. A renewal in hand carries `until` on past the old end. */
export function standingOn(timeline: Timeline<Standing | null>, asOf: Day): StandingOn | null {
  const standing = at(timeline, asOf);
  if (standing === null) return null;
  const run = runAround(timeline, asOf, (other) => isLike(standing, other));
  if (run === null) throw new Error("A day lies in its own run.");
  const isOpen = run.until === FOREVER || isMetToTheEnd(standing, at(timeline, run.until));
  return { standing, since: run.from, until: isOpen ? null : run.until };
}

function isLike(standing: Standing, other: Standing | null): boolean {
  if (other === null || other.kind !== standing.kind) return false;
  return standing.kind !== "gap" || (other.kind === "gap" && other.reason === standing.reason);
}

/** Where the requirement ends before what meets it, nothing expires and nobody has to renew. */
function isMetToTheEnd(standing: Standing, next: Standing | null): boolean {
  return standing.kind === "met" && next === null;
}

/** Met, but for no more than `days` days after this one: the same test on every screen. */
export function isExpiring({ kind, until }: Run, asOf: Day, days: number): boolean {
  return kind === "met" && until !== null && until <= expiryHorizon(asOf, days);
}

/** The kind of a standing, and the first day after its run; null where nothing known ends it. */
type Run = { readonly kind: StandingKind; readonly until: Day | null };

/** What is met is expiring when its run has ended by this day: the last day of `days` more is the day before. */
export function expiryHorizon(asOf: Day, days: number): Day {
  return addDays(asOf, days + 1);
}

/**
 * On which days the value is to fall within so many days: on the same ones on which what is met is
 * expiring, so that every warning begins on the same day. `isFall` tells a later value that is less.
 */
export function fallingWithin<T>(
  timeline: Timeline<T>,
  isFall: (later: T, now: T) => boolean,
  days: number,
): Timeline<boolean> {
  const steps: Step<boolean>[] = [];
  for (const [index, { from, value }] of timeline.entries()) {
    const fall = timeline.slice(index + 1).find((later) => isFall(later.value, value));
    // On the day before `warnedFrom`, `expiryHorizon` is the day before the fall.
    const warnedFrom = fall ? addDays(fall.from, -days - 1) : FOREVER;
    append(steps, from, warnedFrom <= from, Object.is);
    const next = timeline[index + 1]?.from ?? FOREVER;
    if (warnedFrom < next) append(steps, warnedFrom > from ? warnedFrom : from, true, Object.is);
  }
  return steps;
}
