import "server-only";
import { inScope } from "@/db/actor-scope";
import {
  type FollowedStep,
  followedSteps,
  type JourneyRow,
  journeysIn,
} from "@/db/queries/journeys";
import { membersOn } from "@/db/queries/members";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { PathwayId, PersonId } from "@/lib/ids";
import { MOST_PEOPLE } from "@/lib/journey/draft-journey";

/** A journey along a pathway, with who is on it: nobody, while it is a draft. */
export type Following = {
  readonly pathwayId: PathwayId;
  readonly journey: JourneyRow;
  readonly people: readonly PersonId[];
  readonly steps: readonly FollowedStep[];
};

/** The journeys in reach that follow a pathway: this one, or any. */
export function followingIn(
  actor: Actor,
  { today, pathwayId = null }: { today: Day; pathwayId?: PathwayId | null },
): Promise<Following[]> {
  return inScope(actor, async () => {
    const along = (await journeysIn(actor)).flatMap((journey) => {
      const { goal } = journey;
      const isMeant =
        goal.kind === "pathway" && (pathwayId === null || goal.pathwayId === pathwayId);
      return isMeant ? [{ journey, pathwayId: goal.pathwayId }] : [];
    });
    const ids = along.map(({ journey }) => journey.id);
    const steps = groupBy(await followedSteps(actor, ids, today), ({ journeyId }) => journeyId);
    const following: Following[] = [];
    for (const { journey, pathwayId: own } of along) {
      const mine = steps.get(journey.id) ?? [];
      const people = journey.taken === null ? [] : await peopleOf(actor, journey, mine);
      following.push({ pathwayId: own, journey, people, steps: mine });
    }
    return following;
  });
}

/** Whoever is in the team on its last day, where nobody is named; and who has steps of it. */
async function peopleOf(
  actor: Actor,
  { teamId, personIds, endsOn }: JourneyRow,
  steps: readonly FollowedStep[],
): Promise<PersonId[]> {
  const members = await membersOn(actor, { teamId, asOf: endsOn, limit: MOST_PEOPLE });
  const meant = members.filter((id) => personIds.length === 0 || personIds.includes(id));
  return [...new Set([...meant, ...steps.map(({ personId }) => personId)])];
}
