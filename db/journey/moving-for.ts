import { inScope } from "@/db/actor-scope";
import { type FollowedStep, followedSteps, type JourneyRow } from "@/db/queries/journeys";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { type JourneyQuestion, questionFor } from "./question-for";

export type MovingJourney = {
  readonly question: JourneyQuestion;
  readonly steps: readonly FollowedStep[];
  readonly today: Day;
};

/** A journey with what is asked of its people and how far they are, for who moves their steps. */
export function movingFor(actor: Actor, journey: JourneyRow, today: Day): Promise<MovingJourney> {
  return inScope(actor, async () => {
    const [{ question }, steps] = await Promise.all([
      questionFor(actor, journey, today),
      followedSteps(actor, [journey.id], today),
    ]);
    return { question, steps, today };
  });
}
