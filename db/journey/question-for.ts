import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import type { JourneyRow } from "@/db/queries/journeys";
import { type MinimumRow, minimumsOn } from "@/db/queries/minimums";
import { pathwayOf } from "@/db/queries/pathways";
import { preferencesOf } from "@/db/queries/preferences";
import { worldAround } from "@/db/queries/world-around";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { demandsOf, type JourneyDemand } from "@/lib/journey/demands";
import type { Goal } from "@/lib/journey/goal";
import { offersIn } from "@/lib/journey/offers";
import { partakersIn } from "@/lib/journey/partakers";
import type { PlanQuestion } from "@/lib/journey/planner/question";
import type { PathwayPart } from "@/lib/pathway/part";

export type JourneyQuestion = Omit<PlanQuestion, "demands"> & {
  readonly demands: readonly JourneyDemand[];
};

/** What a journey comes to for the planner, as its facts and the catalogue are now; nobody learns before `today`. */
export function questionFor(
  actor: Actor,
  journey: JourneyRow,
  today: Day,
): Promise<{ readonly question: JourneyQuestion; readonly minimums: readonly MinimumRow[] }> {
  return inScope(actor, async () => {
    const { teamId, startsOn, endsOn: until, proof, goal } = journey;
    const from = startsOn > today ? startsOn : today;
    const minimums = await minimumsOn(actor, { teamId, asOf: until });
    const [world, catalogue, parts] = await Promise.all([
      worldAround(actor, { teamId, asOf: from, steps: [] }, minimums),
      credentialsIn(actor),
      partsFor(actor, goal),
    ]);
    const people = partakersIn(world, journey);
    const {
      currency,
      issuerIds,
      microFirst: _,
      leavesOpen: __,
      asPreferred,
      ...limits
    } = journey.limits;
    const question = {
      ...{ world, from, until, proof },
      demands: demandsOf({ goal, people, until, proof }, world, minimums, parts),
      offers: offersIn(catalogue, currency),
      limits: {
        ...limits,
        deliveries: orAny(limits.deliveries),
        assessments: orAny(limits.assessments),
        testModes: orAny(limits.testModes),
        issuers: orAny(issuerIds),
        preferences: asPreferred ? await preferencesAmong(actor, people) : null,
      },
    };
    return { question, minimums };
  });
}

async function partsFor(actor: Actor, goal: Goal): Promise<readonly PathwayPart[]> {
  return goal.kind === "pathway" ? (await pathwayOf(actor, goal.pathwayId)).parts : [];
}

/** Where nobody says how they prefer to learn, it limits nothing. */
async function preferencesAmong(actor: Actor, people: readonly PersonId[]) {
  const preferences = await preferencesOf(actor, people);
  return preferences.size > 0 ? preferences : null;
}

function orAny<T>(wanted: readonly T[]): readonly T[] | null {
  return wanted.length === 0 ? null : wanted;
}
