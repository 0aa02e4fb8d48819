import type { Day } from "@/lib/calendar";
import type { PersonId, TeamId } from "@/lib/ids";
import type { World } from "@/lib/sandbox/world";
import { type DaySpan, isWithinSpan } from "@/lib/span";
import { memberDays } from "@/lib/standing/scope";

type Journey = {
  readonly teamId: TeamId;
  /** Empty for everybody. */
  readonly personIds: readonly PersonId[];
  readonly endsOn: Day;
};

/** Who has a part in a journey: of those in the team, all below it included, on its last day. */
export function partakersIn(
  { people, meaning }: World,
  { teamId, personIds, endsOn }: Journey,
): PersonId[] {
  const isThere = (span: DaySpan) => isWithinSpan(endsOn, span);
  return people
    .filter((facts) => memberDays({ teamIds: [teamId] }, facts, meaning.parents).some(isThere))
    .map(({ personId }) => personId)
    .filter((personId) => personIds.length === 0 || personIds.includes(personId));
}
