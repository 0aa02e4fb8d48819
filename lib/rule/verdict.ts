import type { AwardId, PolicyVersionId } from "@/lib/ids";
import { neededOf, type Rule } from "./rule";

/** Whether a rule holds on a day, and by which awards. */
export type Verdict = {
  readonly met: boolean;
  /** The awards that carry it, sorted; empty where it is not met or carried by assessments alone. */
  readonly by: readonly AwardId[];
  /** The policies without which it would not be met, sorted; empty where it is met by itself. */
  readonly policies: readonly PolicyVersionId[];
  /** Not met, though some competency that it asks for is there at a lower level. */
  readonly short: boolean;
};

export const UNMET: Verdict = { met: false, by: [], policies: [], short: false };
export const SHORT: Verdict = { met: false, by: [], policies: [], short: true };

/** What the branches' verdicts make of the rule above them. Nothing stands in where enough holds by itself. */
export function joinVerdicts(rule: Rule, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict.met);
  if (met.length < neededOf(rule)) {
    return verdicts.some((verdict) => verdict.short) ? SHORT : UNMET;
  }
  const byItself = met.filter((verdict) => verdict.policies.length === 0);
  const carrying = byItself.length >= neededOf(rule) ? byItself : met;
  const [only] = carrying;
  if (only && carrying.length === 1) return only;
  return {
    met: true,
    by: sorted(carrying.flatMap((verdict) => verdict.by)),
    policies: sorted(carrying.flatMap((verdict) => verdict.policies)),
    short: false,
  };
}

/** Sorted, each id once, so that the same awards always read the same. */
export function sorted<Id extends string>(ids: readonly Id[]): readonly Id[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}

export function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a === b) return true;
  return (
    a.met === b.met && a.short === b.short && sameIds(a.by, b.by) && sameIds(a.policies, b.policies)
  );
}

export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}
