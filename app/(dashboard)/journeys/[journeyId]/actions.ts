"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, done, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { discardJourney } from "@/db/commands/journey/discard-journey";
import { takePlan } from "@/db/commands/journey/take-plan";
import { cancel } from "@/db/jobs/runner";
import { askForPlans } from "@/db/journey/ask-for-plans";
import { seenAs } from "@/lib/form/seen";
import { JobId, JourneyId } from "@/lib/ids";
import { OBJECTIVES } from "@/lib/journey/planner/question";

export const look = action(z.object({ journeyId: JourneyId }), async (actor, { journeyId }) => {
  const asked = await askForPlans(actor, journeyId);
  revalidatePath(paths.journey(journeyId));
  return asked.ok ? done() : refused("Its plans are being looked for already.");
});

export const stopLooking = action(
  z.object({ journeyId: JourneyId, jobId: JobId }),
  async (actor, { journeyId, jobId }) => {
    await cancel(actor, jobId);
    revalidatePath(paths.journey(journeyId));
    return done();
  },
);

/** The page is then of what people do, and no longer of the plan that was looked at. */
export const take = action(
  z.object({ ...seenAs(JourneyId), objective: z.enum(OBJECTIVES) }),
  async (actor, input) => {
    const outcome = outcomeOf(await takePlan(actor, input), "Taken.");
    if (outcome.status === "done") redirect(paths.journey(input.id));
    return outcome;
  },
);

export const dropJourney = action(z.object(seenAs(JourneyId)), async (actor, seen) => {
  const outcome = outcomeOf(await discardJourney(actor, seen), "Discarded.");
  if (outcome.status === "done") redirect(paths.journeys());
  return outcome;
});
