import "server-only";
import { notFound } from "next/navigation";
import { inScope } from "@/db/actor-scope";
import { nullIfNotFound } from "@/db/errors";
import { type JourneyQuestion, questionFor } from "@/db/journey/question-for";
import { credentialsIn } from "@/db/queries/catalogue";
import { planJobOf } from "@/db/queries/jobs";
import { answerTo, type FollowedStep, followedSteps, journeyOf } from "@/db/queries/journeys";
import { namesOfRows } from "@/db/queries/names";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { partText } from "@/lib/format/pathway";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import type { JourneyId } from "@/lib/ids";
import type { About } from "@/lib/journey/demands";
import { type Effect, effectOf } from "@/lib/journey/effect";
import { isMicro } from "@/lib/journey/planner/offer";
import type { Plan, PlanStep } from "@/lib/journey/planner/plan";
import { type Doing, scenarioOf } from "@/lib/journey/planner/steps";
import { credentialsOf } from "@/lib/pathway/part";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { idsIn } from "../journeys";

/** All that the page of a journey shows: what is asked, what was found for it, and what people do. */
export function journeyPage(actor: Actor, id: JourneyId, today: Day) {
  return inScope(actor, async () => {
    const journey = await journeyOf(actor, id).catch(nullIfNotFound);
    if (!journey) notFound();
    const [asked, answer, job, steps, catalogue] = await Promise.all([
      questionFor(actor, journey, today),
      answerTo(actor, id),
      planJobOf(actor, id),
      followedSteps(actor, [id], today),
      credentialsIn(actor),
    ]);
    const { question } = asked;
    const people = [
      ...question.world.people.map(({ personId }) => personId),
      ...steps.map(({ personId }) => personId),
    ];
    const names = await namesOfRows(actor, [
      ...people,
      ...idsIn(journey.goal),
      ...aboutIn(question),
    ]);
    const targets = await targetsOf(actor, asked.minimums);
    const definitions = new Map(catalogue.map((one) => [one.id, one]));
    return {
      ...{ journey, question, answer, job, steps, definitions },
      nameOf: (own: string) => names.get(own) ?? targets.get(own) ?? "something out of your reach",
      credentialOfAward: awardsIn(question),
    };
  });
}
export type JourneyPage = Awaited<ReturnType<typeof journeyPage>>;

function aboutIn({ demands }: JourneyQuestion): string[] {
  return demands.flatMap(({ about }): string[] =>
    about.kind === "part" ? [about.id, ...credentialsOf(about.part)] : [about.id],
  );
}

type Minimums = Awaited<ReturnType<typeof questionFor>>["minimums"];

/** What minimums are of: they have no names. */
async function targetsOf(actor: Actor, minimums: Minimums): Promise<Map<string, string>> {
  if (minimums.length === 0) return new Map();
  const names = await ruleNamesFor(actor);
  return new Map(minimums.map(({ id, target }) => [id, ruleLine(outlineOf(target, names))]));
}

function awardsIn({ world }: JourneyQuestion) {
  return new Map(
    world.people.flatMap(({ awards }) => awards.map(({ id, credentialId }) => [id, credentialId])),
  );
}

/** What doing this would change, by the engine that answers all else. What is late is supposed to be done today. */
export function effectIn(question: JourneyQuestion, doing: Doing, today: Day): Effect {
  const { world, demands, until, proof } = question;
  const steps = doing.steps.map((step) => ({
    ...step,
    finishesOn: step.finishesOn > today ? step.finishesOn : today,
  }));
  const { world: after } = applyScenario(world, scenarioOf({ ...doing, steps }, question));
  const asOf = { before: today < until ? today : until, after: until };
  return effectOf(demands, { before: world, after }, { asOf, proof });
}

/** What is left to do of what was taken. */
export function leftIn(steps: readonly FollowedStep[]): Doing {
  const open = steps.filter(({ progress }) => progress.state !== "done");
  return {
    steps: open.filter(({ awardId }) => awardId === null),
    checks: open.flatMap(({ personId, awardId, proof }) =>
      awardId === null || proof === null ? [] : [{ personId, awardId, proof }],
    ),
  };
}

/** "Linux, level 3", or what else it is called. */
export function aboutWords(about: About, nameOf: JourneyPage["nameOf"]): string {
  switch (about.kind) {
    case "competency":
      return `${nameOf(about.id)}, level ${about.level}`;
    case "part":
      return partText(about.part, nameOf);
    default:
      return nameOf(about.id);
  }
}

/** How many of the steps are small, and how many are not. */
export function mixOf(
  steps: readonly Pick<PlanStep, "credentialId">[],
  { definitions }: Pick<JourneyPage, "definitions">,
) {
  const micro = steps.filter(({ credentialId }) => {
    const definition = definitions.get(credentialId);
    return definition !== undefined && isMicro(definition);
  }).length;
  return { micro, others: steps.length - micro };
}

/** The plans that were found; none where there are none. */
export function plansIn({ answer }: JourneyPage): readonly Plan[] {
  return answer?.answer.kind === "plans" ? answer.answer.plans : [];
}
