import type { AwardId } from "@/lib/ids";
import { neededOf, type Rule } from "./rule";

/** Whether a rule holds on a day, and by which awards. */
export type Verdict = {
  readonly met: boolean;
  /** The awards that carry it, sorted; empty where it is not met or carried by assessments alone. */
  readonly by: readonly AwardId[];
  /** Not met, though some competency that it asks for is there at a lower level. */
  readonly short: boolean;
};

export const UNMET: Verdict = { met: false, by: [], short: false };
export const SHORT: Verdict = { met: false, by: [], short: true };

/** What the branches' verdicts make of the rule above them. */
export function joinVerdicts(rule: Rule, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict.met);
  if (met.length < neededOf(rule)) {
    return verdicts.some((verdict) => verdict.short) ? SHORT : UNMET;
  }
  const [only] = met;
  if (only && met.length === 1) return only;
  return { met: true, by: sorted(met.flatMap((verdict) => verdict.by)), short: false };
}

/** Sorted, each id once, so that the same awards always read the same. */
export function sorted(ids: readonly AwardId[]): readonly AwardId[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}

export function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a === b) return true;
  return a.met === b.met && a.short === b.short && sameIds(a.by, b.by);
}

export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}
