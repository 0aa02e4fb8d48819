"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalidAt } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { cancel as stopJob } from "@/db/jobs/runner";
import { askForPack } from "@/db/pack/ask-for-pack";
import { chosen, orBlank } from "@/lib/form/blank";
import { JobId, RequirementId } from "@/lib/ids";
import { AskedKnownAt, knownAtOf } from "@/lib/known-at";
import { PackQuestion } from "@/lib/pack/question";

const { teamId, asOf, proof } = PackQuestion.shape;

export const makePack = action(
  z.object({
    teamId: orBlank(teamId),
    requirementIds: chosen(RequirementId),
    asOf,
    knownAt: orBlank(AskedKnownAt),
    proof,
  }),
  async (actor, { requirementIds, knownAt, ...asked }) => {
    const { zone } = await organisation(actor);
    const made = await askForPack(actor, {
      ...asked,
      requirementIds: requirementIds.length > 0 ? requirementIds : null,
      knownAt: knownAt === null ? null : knownAtOf(knownAt, zone),
    });
    if (!made.ok) return invalidAt(made.problem.problems);
    revalidatePath(paths.evidencePacks());
    return done("It is being made. You can leave this page and come back.");
  },
);

/** Stops what is being made: nothing of it is kept. */
export const cancelPack = action(z.object({ jobId: JobId }), async (actor, { jobId }) => {
  await stopJob(actor, jobId);
  revalidatePath(paths.evidencePacks());
  return done();
});
