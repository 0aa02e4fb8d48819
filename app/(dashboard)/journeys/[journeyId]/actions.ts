"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, done, invalidAt, question, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { today } from "@/app/_server/today";
import { discardJourney } from "@/db/commands/journey/discard-journey";
import { moveSteps } from "@/db/commands/journey/move-steps";
import { takePlan } from "@/db/commands/journey/take-plan";
import { writeOutcome } from "@/db/commands/journey/write-outcome";
import { Forbidden } from "@/db/errors";
import { cancel } from "@/db/jobs/runner";
import { askForPlans } from "@/db/journey/ask-for-plans";
import { journeyOf } from "@/db/queries/journeys";
import { can } from "@/lib/access";
import { orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { JobId, JourneyId } from "@/lib/ids";
import { WriteOutcome } from "@/lib/journey/outcome";
import { OBJECTIVES } from "@/lib/journey/planner/question";
import { daysProblems } from "@/lib/journey/step";
import { fail, ok } from "@/lib/result";
import { KeepForm, MovedForm } from "./forms";
import { movedAnswer } from "./moving/moved-answer";

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

export const sayOutcome = action(
  z.object({ ...seenAs(JourneyId), outcome: orBlank(WriteOutcome.shape.outcome.unwrap()) }),
  async (actor, input) => outcomeOf(await writeOutcome(actor, input), "Saved."),
);

export const dropJourney = action(z.object(seenAs(JourneyId)), async (actor, seen) => {
  const outcome = outcomeOf(await discardJourney(actor, seen), "Discarded.");
  if (outcome.status === "done") redirect(paths.journeys());
  return outcome;
});

/** What moving steps would break, while somebody has them in hand. */
export const askMoved = question(MovedForm, async (actor, { id, moves }) => {
  if (!can(actor, "journey.write")) throw new Forbidden();
  await journeyOf(actor, id);
  const day = await today(actor);
  const problems = moves.flatMap((move) => daysProblems(move, day));
  return problems.length > 0 ? fail(invalidAt(problems)) : ok(await movedAnswer(actor, id, moves));
});

export const keepDays = action(KeepForm, async (actor, input) =>
  outcomeOf(await moveSteps(actor, input), "The new days are kept."),
);
