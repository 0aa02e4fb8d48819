import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import { readFacts } from "@/db/queries/facts";
import { dayFor } from "@/db/queries/organisation";
import { saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { journeySteps } from "@/db/schema/journey-steps";
import { journeys } from "@/db/schema/journeys";
import { pathways } from "@/db/schema/pathways";
import type { JourneyId } from "@/lib/ids";
import { type ChooseElective, choiceProblems } from "@/lib/journey/choose-elective";
import type { PathwayPart } from "@/lib/pathway/part";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { takenBy } from "./taken-by";

const UNKNOWN = problem("credentialId", "unknown", "There is no such credential.");

/**
 * Another elective of the same part, on the same days, at what the catalogue says of it now. Whoever it is
 * chooses for themselves, though the step is of a journey. Throws NotFound for a step out of reach.
 */
export const chooseElective = command<ChooseElective, Saved<typeof journeySteps.$inferSelect>>(
  "step.write",
  "step.choose",
  async (tx, { credentialId, ...seen }, actor) => {
    const found = await openRow(tx, journeySteps, seen);
    if (!found.ok) return found;
    const step = found.value;
    const { personId, journeyId } = step;
    await inReach(tx, personId);
    const [facts] = await readFacts(tx, [personId]);
    const problems = choiceProblems(step, credentialId, {
      parts: await partsAlong(tx, journeyId),
      awards: facts?.awards ?? [],
      steps: await tx.select().from(journeySteps).where(eq(journeySteps.personId, personId)),
      today: await dayFor(actor, now()),
    });
    if (problems.length > 0) return invalid(...problems);
    const [credential] = await tx
      .select()
      .from(credentialDefinitions)
      .where(eq(credentialDefinitions.id, credentialId));
    if (!credential) return invalid(UNKNOWN);
    const reckoned = { isPriceAssumed: false, isHoursAssumed: false, renews: null };
    // Where the other was to be learnt says nothing of this one.
    const learnt = { activity: null, link: null };
    const changes = { credentialId, ...takenBy(credential), ...reckoned, ...learnt };
    return saveRow(tx, journeySteps, step, { changes });
  },
);

/** The parts of the pathway that the journey follows; none where it follows none. */
async function partsAlong(tx: Tx, journeyId: JourneyId | null): Promise<readonly PathwayPart[]> {
  if (journeyId === null) return [];
  const [journey] = await tx.select().from(journeys).where(eq(journeys.id, journeyId));
  if (journey?.goal.kind !== "pathway") return [];
  const [pathway] = await tx.select().from(pathways).where(eq(pathways.id, journey.goal.pathwayId));
  return pathway?.parts ?? [];
}
