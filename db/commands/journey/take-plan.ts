import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { readFacts } from "@/db/queries/facts";
import { dayFor } from "@/db/queries/organisation";
import { saveRow } from "@/db/rows/change-row";
import { openRow, type Seen } from "@/db/rows/versioned";
import { journeySteps } from "@/db/schema/journey-steps";
import { journeyAnswers, journeys } from "@/db/schema/journeys";
import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { checkDays } from "@/lib/journey/check-days";
import { heldUntil } from "@/lib/journey/held-until";
import type { Plan } from "@/lib/journey/planner/plan";
import type { Objective } from "@/lib/journey/planner/question";
import { progressOf } from "@/lib/journey/step-state";
import { invalid, problem, type Saved } from "@/lib/refusal";

export type TakePlan = Seen & { readonly objective: Objective };

type Journey = typeof journeys.$inferSelect;

const NO_PLAN = problem(
  "objective",
  "no-plan",
  "There is no such plan any more: look for it again.",
);

/**
 * A plan becomes what people are to do. Steps that were taken before and are done stay, the others go.
 * Throws NotFound.
 */
export const takePlan = command<TakePlan, Saved<Journey>>(
  "journey.write",
  "journey.take",
  async (tx, { objective, ...seen }, actor) => {
    const found = await openRow(tx, journeys, seen);
    if (!found.ok) return found;
    const journey = found.value;
    const plan = await keptPlan(tx, journey, objective);
    if (!plan) return invalid(NO_PLAN);
    const today = await dayFor(actor, now());
    const steps = await tx
      .select()
      .from(journeySteps)
      .where(eq(journeySteps.journeyId, journey.id));
    const people = [...steps, ...plan.steps, ...plan.checks].map(({ personId }) => personId);
    const awards = await awardsOf(tx, people);
    const undone = steps.filter(
      (step) => progressOf(step, awards.get(step.personId) ?? [], today).state !== "done",
    );
    await tx.delete(journeySteps).where(
      inArray(
        journeySteps.id,
        undone.map(({ id }) => id),
      ),
    );
    const rows = rowsOf(journey, plan, { awards, today });
    if (rows.length > 0) await tx.insert(journeySteps).values(rows);
    return saveRow(tx, journeys, journey, { changes: { taken: objective } });
  },
);

async function keptPlan(tx: Tx, { id }: Journey, objective: Objective): Promise<Plan | null> {
  const [kept] = await tx.select().from(journeyAnswers).where(eq(journeyAnswers.journeyId, id));
  if (kept?.answer.kind !== "plans") return null;
  return kept.answer.plans.find((plan) => plan.objective === objective) ?? null;
}

type Awards = ReadonlyMap<PersonId, readonly Award[]>;

async function awardsOf(tx: Tx, people: readonly PersonId[]): Promise<Awards> {
  const facts = await readFacts(tx, [...new Set(people)]);
  return new Map(facts.map(({ personId, awards }) => [personId, awards]));
}

type There = { readonly awards: Awards; readonly today: Day };

function rowsOf(
  { id: journeyId, limits: { currency }, startsOn, endsOn }: Journey,
  { steps, checks }: Plan,
  { awards, today }: There,
): (typeof journeySteps.$inferInsert)[] {
  const heldBy = (personId: PersonId) => awards.get(personId) ?? [];
  const begins = startsOn > today ? startsOn : today;
  return [
    ...steps.map((step) => {
      const held = heldUntil(heldBy(step.personId), step.credentialId, today);
      return { ...step, journeyId, currency, renews: held?.last ?? null };
    }),
    ...checks.flatMap(({ personId, awardId, proof }) => {
      const award = heldBy(personId).find(({ id }) => id === awardId);
      if (!award) return [];
      const { credentialId } = award;
      const days = checkDays({ from: begins, until: endsOn });
      return [{ journeyId, personId, credentialId, awardId, proof, ...days, price: 0, hours: 0 }];
    }),
  ];
}
