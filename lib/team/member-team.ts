import type { Day } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import type { TeamId } from "@/lib/ids";
import { daysOf, isWithinSpan, overlap } from "@/lib/span";

/** The team that the person is in on the day, while with the organisation; null for none. */
export function teamOnDay(facts: PersonFacts, asOf: Day): TeamId | null {
  const employed = daysOf(facts.joinedOn, facts.leftOn);
  const membership = facts.memberships.find(({ startsOn, endsOn }) => {
    return isWithinSpan(asOf, overlap(daysOf(startsOn, endsOn), employed));
  });
  return membership?.teamId ?? null;
}
