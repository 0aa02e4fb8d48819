import type { PersonFacts } from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";

/** The days on which the person is in the team itself, while with the organisation. */
export function staysIn(teamId: TeamId, facts: PersonFacts): DaySpan[] {
  const employed = daysOf(facts.joinedOn, facts.leftOn);
  return facts.memberships
    .filter((membership) => membership.teamId === teamId)
    .map(({ startsOn, endsOn }) => overlap(daysOf(startsOn, endsOn), employed))
    .filter(({ from, until }) => from < until);
}
