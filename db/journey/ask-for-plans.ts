import { askForJob } from "@/db/commands/job/ask-for-job";
import { Forbidden } from "@/db/errors";
import { wake } from "@/db/jobs/runner";
import { journeyOf } from "@/db/queries/journeys";
import { type Actor, can } from "@/lib/access";
import type { JobId, JourneyId } from "@/lib/ids";
import type { Result } from "@/lib/result";

/** Has the plans of a journey looked for, in the name of the actor. Throws Forbidden and NotFound. */
export async function askForPlans(
  actor: Actor,
  about: JourneyId,
): Promise<Result<JobId, "at-work">> {
  if (!can(actor, "journey.write")) throw new Forbidden("journey.write");
  const { name: title } = await journeyOf(actor, about);
  const asked = { kind: "journey.plan", about, title, input: {}, content: null } as const;
  const job = await askForJob(actor, asked);
  wake();
  return job;
}
