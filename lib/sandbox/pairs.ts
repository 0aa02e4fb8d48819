import type { Day } from "@/lib/calendar";
import { type Counts, countStandings } from "@/lib/coverage/coverage";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { memberDays } from "@/lib/standing/scope";
import type { Standing } from "@/lib/standing/standing";
import { type StandingOn, standingOn } from "@/lib/standing/standing-on";
import { NEVER_REQUIRED, standingsOf } from "@/lib/standing/standings";
import { whenever } from "@/lib/timeline/of-spans";
import { firstDay } from "@/lib/timeline/runs";
import { at, combine, type Timeline } from "@/lib/timeline/timeline";
import type { World } from "./world";

/** As it is, and as it would be after the steps of a scenario. */
export type Both<Value> = { readonly before: Value; readonly after: Value };

/** How a person stands against a requirement over time, and when they are in the team. */
export type Pair = {
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly standings: Both<Timeline<Standing | null>>;
  readonly isMember: Both<Timeline<boolean>>;
};

/** Who is in any of the teams, or below, belongs to it. */
type Question = { readonly teamIds: readonly TeamId[]; readonly proof: Proof };

/** Everybody against everything that asks something of them; what the steps left alone is worked out once. */
export function pairsBetween({ before, after }: Both<World>, { teamIds, proof }: Question): Pair[] {
  return before.people.flatMap((own, index) => {
    const facts = { before: own, after: after.people[index] ?? own };
    const member = (of: PersonFacts, { meaning }: World) =>
      whenever(memberDays({ teamIds }, of, meaning.parents));
    const isMember = { before: member(own, before), after: member(facts.after, after) };
    return standingsBetween({ before, after }, facts, proof).map((standings) => {
      return { personId: own.personId, isMember, ...standings };
    });
  });
}

function standingsBetween({ before, after }: Both<World>, facts: Both<PersonFacts>, proof: Proof) {
  const holder = holderOf(before.meaning, facts.before, proof);
  const supposedHolder = holderOf(after.meaning, facts.after, proof);
  return before.meaning.requirements.flatMap((requirement, index) => {
    const supposed = after.meaning.requirements[index] ?? requirement;
    const isSame = facts.before === facts.after && requirement === supposed;
    const known = standingsOf(requirement, facts.before, holder);
    const changed = isSame ? known : standingsOf(supposed, facts.after, supposedHolder);
    if (known === NEVER_REQUIRED && changed === NEVER_REQUIRED) return [];
    return [{ requirementId: requirement.id, standings: { before: known, after: changed } }];
  });
}

/** How many slots of the team's members stand how on the day. */
export function countsOn(pairs: readonly Pair[], side: "before" | "after", day: Day): Counts {
  return countStandings(
    pairs
      .filter(({ isMember }) => at(isMember[side], day))
      .map(({ standings }) => at(standings[side], day)),
  );
}

/** A standing that would be another, from the first day on which it is. */
export type Difference = Both<StandingOn | null> & {
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly on: Day;
};

/** Whose standing is of another kind on some day between these two, both counted; the next one first. */
export function differencesIn(pairs: readonly Pair[], from: Day, until: Day): Difference[] {
  return pairs
    .flatMap(({ personId, requirementId, standings: { before, after } }): Difference[] => {
      if (before === after) return [];
      const differs = combine(before, after, (a, b) => a?.kind !== b?.kind);
      const on = firstDay(differs, from, (isOther) => isOther);
      if (on === null || on > until) return [];
      const both = { before: standingOn(before, on), after: standingOn(after, on) };
      return [{ personId, requirementId, on, ...both }];
    })
    .sort((a, b) => a.on - b.on);
}
