import { addDays, type Day } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";

/** Of things of which there is one at a time, such as team memberships: first and last day, both counted. */
export type Stay = { readonly startsOn: Day; readonly endsOn: Day | null };

/** What has to be done so that a new stay has its days to itself. */
export type Succession<Held extends Stay> = {
  /** What has to end before it, and on which day; null where nothing is in its way. */
  readonly ends: { readonly stay: Held; readonly endsOn: Day } | null;
  /** The new one's own last day: before the next one begins, where it was left open. */
  readonly endsOn: Day | null;
};

export type SuccessionProblem =
  /** Something begins on the same day: that has to be corrected instead. */
  | "begins-then"
  /** Its last day lies in what comes later. */
  | "overlaps";

/** Puts a new stay among those there are. What holds on its first day ends the day before. */
export function succeed<Held extends Stay>(
  held: readonly Held[],
  next: Stay,
): Result<Succession<Held>, SuccessionProblem> {
  if (held.some((stay) => stay.startsOn === next.startsOn)) return fail("begins-then");
  const before = held.find(
    (stay) => stay.startsOn < next.startsOn && (stay.endsOn ?? next.startsOn) >= next.startsOn,
  );
  const later = held.map((stay) => stay.startsOn).filter((day) => day > next.startsOn);
  const following = later.length === 0 ? null : later.reduce((a, b) => (a < b ? a : b));
  if (following !== null && next.endsOn !== null && next.endsOn >= following) {
    return fail("overlaps");
  }
  return ok({
    ends: before ? { stay: before, endsOn: addDays(next.startsOn, -1) } : null,
    endsOn: next.endsOn ?? (following === null ? null : addDays(following, -1)),
  });
}
