import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { demandOn } from "@/lib/standing/demand";
import { type StandingOn, standingOn } from "@/lib/standing/standing-on";
import { standingsUnder } from "@/lib/standing/standings";

/**
 * The requirement as it would be if one of its versions were in effect on the day, with nothing after
 * it: a coming one takes effect then, an earlier one has gone on. What came before stays, so that grace
 * still runs from the first day on which anything was asked.
 */
export function asIfInEffect(
  requirement: Requirement,
  version: RequirementVersion,
  day: Day,
): Requirement {
  const effectiveFrom = version.effectiveFrom < day ? version.effectiveFrom : day;
  const before = requirement.versions.filter((other) => other.effectiveFrom < effectiveFrom);
  return {
    ...requirement,
    versions: [...before, { ...version, effectiveFrom, effectiveUntil: null }],
  };
}

type About = { readonly meaning: Meaning; readonly proof: Proof; readonly day: Day };

/** How somebody stands against a requirement on a day; null where it asks nothing of them. */
export function standsOn(
  requirement: Requirement,
  facts: PersonFacts,
  { meaning, proof, day }: About,
): StandingOn | null {
  const demand = demandOn(requirement, facts, meaning.parents);
  if (demand === null) return null;
  return standingOn(standingsUnder(demand, holderOf(meaning, facts, proof)), day);
}
