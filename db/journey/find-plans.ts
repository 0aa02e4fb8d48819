import { now } from "@/db/clock";
import { keepAnswer } from "@/db/commands/journey/keep-answer";
import { Forbidden } from "@/db/errors";
import { journeyOf } from "@/db/queries/journeys";
import { dayFor } from "@/db/queries/organisation";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { JourneyId } from "@/lib/ids";
import { OBJECTIVES } from "@/lib/journey/planner/question";
import { planApart } from "./plan-apart";
import { questionFor } from "./question-for";

/** Each call of the solver has so long; a plan by each objective takes two. */
const SECONDS = 30;

/** Looks for the plans of a journey, and keeps what it found. Throws Forbidden and NotFound. */
export async function findPlans(
  actor: Actor,
  id: JourneyId,
  watch: Watch = UNWATCHED,
): Promise<void> {
  if (!can(actor, "journey.write")) throw new Forbidden("journey.write");
  const journey = await journeyOf(actor, id);
  const { question } = await questionFor(actor, journey, await dayFor(actor, now()));
  const { microFirst, leavesOpen } = journey.limits;
  const { signal, onProgress } = watch;
  const answer = await planApart(
    { question, seconds: SECONDS, microFirst, leavesOpen },
    {
      ...(signal && { signal }),
      onProgress: ({ objective }) => {
        const done = OBJECTIVES.indexOf(objective);
        onProgress?.({ stage: "plans", done, total: OBJECTIVES.length });
      },
    },
  );
  await keepAnswer(actor, { journeyId: id, version: journey.version, answer }, watch);
}
