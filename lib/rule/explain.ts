import { type Day, FOREVER } from "@/lib/calendar";
import type { AwardId, PolicyVersionId } from "@/lib/ids";
import { runAround } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import type { Change } from "./change";
import { closestChange } from "./closest";
import { evaluate } from "./evaluate";
import { type Holder, policiesOn, raisedTo } from "./holder";
import { branchesOf, type Rule } from "./rule";
import { type UpkeepOn, upkeepOn } from "./upkeep";

/** The tree of why a rule holds on a day, or does not. */
export type Reason = {
  readonly rule: Rule;
  readonly met: boolean;
  readonly by: readonly AwardId[];
  /** The policies without which it would not be met. */
  readonly policies: readonly PolicyVersionId[];
  /** The policy that lets this stand in for the credential above it; null for a part of the rule itself. */
  readonly standsIn: PolicyVersionId | null;
  /** The first day on which it no longer holds if nothing changes; null while not met or open. */
  readonly until: Day | null;
  readonly children: readonly Reason[];
  /** How far upkeep is on the day; null for what is none. */
  readonly upkeep: UpkeepOn | null;
  /** For what is not met: the least that would make it hold. */
  readonly closest: readonly Change[];
};

/** Why on one day: each node is `evaluate` of its part of the rule, looked at on that day. */
export function explain(rule: Rule, holder: Holder, asOf: Day): Reason {
  const timeline = evaluate(rule, holder);
  const verdict = at(timeline, asOf);
  const run = runAround(timeline, asOf, (value) => value.met);
  let closest: readonly Change[] | null = verdict.met ? [] : null;
  return {
    rule,
    met: verdict.met,
    by: verdict.by,
    policies: verdict.policies,
    standsIn: null,
    upkeep: "upkeep" in rule ? upkeepOn(rule.upkeep, raisedTo(rule.minProof, holder), asOf) : null,
    until: run === null || run.until === FOREVER ? null : run.until,
    children: [
      ...branchesOf(rule).map((branch) => explain(branch, holder, asOf)),
      ...(verdict.met && verdict.policies.length === 0 ? [] : standingIn(rule, holder, asOf)),
    ],
    /** When it is asked for: of most parts of a rule nobody does, and it is what takes longest. */
    get closest() {
      closest ??= closestChange(rule, holder, asOf);
      return closest;
    },
  };
}

/** What may stand in on the day for a credential that is not held. */
function standingIn(rule: Rule, holder: Holder, asOf: Day): Reason[] {
  if (!("credential" in rule)) return [];
  const instead = policiesOn(rule.credential, raisedTo(rule.minProof, holder), asOf);
  return instead.map((own) => {
    return { ...explain(own.version.stack, own.holder, asOf), standsIn: own.version.id };
  });
}
