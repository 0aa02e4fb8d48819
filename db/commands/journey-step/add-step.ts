import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { readFacts } from "@/db/queries/facts";
import { dayFor } from "@/db/queries/organisation";
import { insertRow } from "@/db/rows/insert-row";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { journeySteps } from "@/db/schema/journey-steps";
import type { Day } from "@/lib/calendar";
import { heldUntil } from "@/lib/journey/held-until";
import { type AddStep, stepProblems } from "@/lib/journey/step";
import { isPlanned } from "@/lib/journey/step-state";
import { type InputProblem, invalid, problem, type Saved } from "@/lib/refusal";
import { takenBy } from "./taken-by";

const UNKNOWN = problem("credentialId", "unknown", "There is no such credential.");
const FOR_EVER = problem("credentialId", "held", "They have this already, and it does not end.");
const PLANNED = problem("credentialId", "planned", "This is in their plan already.");

/**
 * Somebody is to earn a credential by a day, by their own wish or their manager's. What it takes is what
 * the catalogue says of it now. Throws NotFound for a person out of reach.
 */
export const addStep = command<AddStep, Saved<typeof journeySteps.$inferSelect>>(
  "step.write",
  "step.add",
  async (tx, step, actor) => {
    await inReach(tx, step.personId);
    const today = await dayFor(actor, now());
    const [credential] = await tx
      .select()
      .from(credentialDefinitions)
      .where(eq(credentialDefinitions.id, step.credentialId));
    if (!credential) return invalid(UNKNOWN);
    const own = await ownOf(tx, step, today);
    const problems = [...stepProblems({ ...step, journeyId: null }, today), ...own.problems];
    if (problems.length > 0) return invalid(...problems);
    return insertRow(tx, journeySteps, { ...step, ...takenBy(credential), renews: own.renews });
  },
);

type Own = { readonly problems: readonly InputProblem[]; readonly renews: Day | null };

/** What they have of it already, and plan to have. */
async function ownOf(tx: Tx, { personId, credentialId }: AddStep, today: Day): Promise<Own> {
  const [facts] = await readFacts(tx, [personId]);
  const awards = facts?.awards ?? [];
  const held = heldUntil(awards, credentialId, today);
  const steps = await tx.select().from(journeySteps).where(eq(journeySteps.personId, personId));
  const planned = isPlanned(credentialId, steps, awards, today);
  return {
    problems: [...(held?.last === null ? [FOR_EVER] : []), ...(planned ? [PLANNED] : [])],
    renews: held?.last ?? null,
  };
}
