import { type Day, FOREVER } from "@/lib/calendar";
import type { AwardId } from "@/lib/ids";
import { runAround } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import type { Change } from "./change";
import { closestChange } from "./closest";
import { evaluate } from "./evaluate";
import type { Holder } from "./holder";
import { branchesOf, type Rule } from "./rule";

/** The tree of why a rule holds on a day, or does not. */
export type Reason = {
  readonly rule: Rule;
  readonly met: boolean;
  readonly by: readonly AwardId[];
  /** The first day on which it no longer holds if nothing changes; null while not met or open. */
  readonly until: Day | null;
  readonly children: readonly Reason[];
  /** For what is not met: the least that would make it hold. */
  readonly closest: readonly Change[];
};

/** Why on one day: each node is `evaluate` of its part of the rule, looked at on that day. */
export function explain(rule: Rule, holder: Holder, asOf: Day): Reason {
  const timeline = evaluate(rule, holder);
  const verdict = at(timeline, asOf);
  const run = runAround(timeline, asOf, (value) => value.met);
  return {
    rule,
    met: verdict.met,
    by: verdict.by,
    until: run === null || run.until === FOREVER ? null : run.until,
    children: branchesOf(rule).map((branch) => explain(branch, holder, asOf)),
    closest: verdict.met ? [] : closestChange(rule, holder, asOf),
  };
}
