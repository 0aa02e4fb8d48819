import { asc, desc, eq, gte, inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { journeySteps } from "@/db/schema/journey-steps";
import { journeyAnswers, journeys } from "@/db/schema/journeys";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { JourneyId, PersonId } from "@/lib/ids";
import type { PlannedStep } from "@/lib/journey/planned-steps";
import { followed, type StepProgress } from "@/lib/journey/step-state";
import { DEFAULT_PROOF } from "@/lib/proof";
import { factsOf } from "./facts";
import { isAmong } from "./view";

export type JourneyRow = typeof journeys.$inferSelect;
export type JourneyStepRow = typeof journeySteps.$inferSelect;
export type FollowedStep = JourneyStepRow & { readonly progress: StepProgress };

/** Journeys of the teams in reach, and those in which the actor has a part; the newest first. */
export function journeysIn(actor: Actor): Promise<JourneyRow[]> {
  return inScope(actor, (tx) =>
    tx.select().from(journeys).orderBy(desc(journeys.createdAt), asc(journeys.id)),
  );
}

/** Throws NotFound. */
export async function journeyOf(actor: Actor, id: JourneyId): Promise<JourneyRow> {
  const [found] = await inScope(actor, (tx) =>
    tx.select().from(journeys).where(eq(journeys.id, id)),
  );
  if (!found) throw new NotFound();
  return found;
}

/** What the planner found for a journey; null where it has not, and for who only has a part in it. */
export async function answerTo(
  actor: Actor,
  id: JourneyId,
): Promise<typeof journeyAnswers.$inferSelect | null> {
  const [found] = await inScope(actor, (tx) =>
    tx.select().from(journeyAnswers).where(eq(journeyAnswers.journeyId, id)),
  );
  return found ?? null;
}

/** The steps of journeys as far as their people are in reach, with how far each is; in the order in which they begin. */
export function followedSteps(
  actor: Actor,
  ids: readonly JourneyId[],
  today: Day,
): Promise<FollowedStep[]> {
  return inScope(actor, async () => {
    const steps = await stepsOfJourneys(actor, ids);
    // Also of those who have left the team: what they earned, they earned.
    const facts = await factsOf(actor, [...new Set(steps.map(({ personId }) => personId))]);
    return followed(steps, facts, today);
  });
}

/** The same without a look at what anybody has earned. */
export function stepsOfJourneys(
  actor: Actor,
  ids: readonly JourneyId[],
): Promise<JourneyStepRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(journeySteps)
      .where(inArray(journeySteps.journeyId, [...ids]))
      .orderBy(asc(journeySteps.startsOn), asc(journeySteps.finishesOn), asc(journeySteps.id)),
  );
}

/**
 * What people in reach plan to do by the day or later, by who they are. What somebody plans by themselves is
 * taken to be proved as strongly as counts by default.
 */
export function plannedFrom(actor: Actor, asOf: Day): Promise<Map<PersonId, PlannedStep[]>> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ step: journeySteps, proof: journeys.proof })
      .from(journeySteps)
      .leftJoin(journeys, eq(journeys.id, journeySteps.journeyId))
      .where(gte(journeySteps.finishesOn, asOf))
      .orderBy(asc(journeySteps.personId), asc(journeySteps.finishesOn), asc(journeySteps.id));
    return groupBy(
      rows.map(({ step, proof }) => ({ ...step, earnedProof: proof ?? DEFAULT_PROOF })),
      ({ personId }) => personId,
    );
  });
}

/** People's steps, of all journeys and their own, with what the journeys are called and ask for. */
export function stepsOfPeople(actor: Actor, personIds: readonly PersonId[]) {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ step: journeySteps, journey: journeys.name, goal: journeys.goal })
      .from(journeySteps)
      .leftJoin(journeys, eq(journeys.id, journeySteps.journeyId))
      .where(isAmong(journeySteps.personId, personIds))
      .orderBy(asc(journeySteps.startsOn), asc(journeySteps.finishesOn), asc(journeySteps.id));
    return rows.map(({ step, ...along }) => ({ ...step, ...along }));
  });
}
