import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { Forbidden } from "@/db/errors";
import { journeySteps } from "@/db/schema/journey-steps";
import { type Actor, can } from "@/lib/access";

/** What belongs to a journey is changed by whoever plans journeys; one's own plan by oneself. Throws Forbidden. */
export async function mayChange(tx: Tx, id: string, actor: Actor): Promise<void> {
  if (can(actor, "journey.write")) return;
  const [step] = await tx
    .select({ journeyId: journeySteps.journeyId })
    .from(journeySteps)
    .where(eq(journeySteps.id, id as (typeof journeySteps.$inferSelect)["id"]));
  if (step && step.journeyId !== null) throw new Forbidden("journey.write");
}
