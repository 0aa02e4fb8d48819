import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import type { World } from "@/lib/sandbox/world";
import { demandsOf, type JourneyDemand } from "./demands";
import { type Lost, lostBetween, type Milestone, metDaysIn, milestonesIn } from "./met-days";
import { type Break, brokenBy, type Movable, type Move } from "./moved";
import { NEEDS_NOTHING, type Need } from "./need";
import { needOf } from "./needs-of";
import { plannedSteps } from "./planned-steps";
import { neededFirst } from "./planner/learner";
import type { PlanQuestion } from "./planner/question";
import { scenarioOf } from "./planner/steps";
import type { JourneyStep, StepProgress } from "./step-state";

/** A step that somebody has. */
export type OwnStep = JourneyStep & {
  readonly id: string;
  readonly personId: PersonId;
  readonly hours: number | null;
  readonly progress: Pick<StepProgress, "state">;
};

/** A journey that people are on, and what is asked of them. */
export type Moving = {
  readonly question: Omit<PlanQuestion, "demands"> & { readonly demands: readonly JourneyDemand[] };
  readonly steps: readonly OwnStep[];
  readonly today: Day;
};

/** What its steps that are not done have to do with their days. */
export function movableIn({ question, steps, today }: Moving): Movable {
  const open = openIn(steps);
  const needsOf = needsIn(question, open);
  return {
    ...{ endsOn: question.until, hoursAWeek: question.limits.hoursAWeek, today },
    steps: open.map((step) => {
      const { id, personId, startsOn, finishesOn, hours, renews } = step;
      const days = { startsOn, finishesOn, renews };
      return { id, personId, ...days, hours: hours ?? 0, needs: needsOf(step) };
    }),
  };
}

function openIn<Step extends OwnStep>(steps: readonly Step[]): Step[] {
  return steps.filter(({ progress }) => progress.state !== "done");
}

/** Awards that are looked at need nothing first. */
function needsIn({ world, offers, proof }: Moving["question"], steps: readonly OwnStep[]) {
  const people = new Map(world.people.map((facts) => [facts.personId, facts]));
  const prerequisites = new Map(offers.map((offer) => [offer.credentialId, neededFirst(offer)]));
  return ({ personId, credentialId, awardId }: OwnStep): Need => {
    const facts = people.get(personId);
    const rules = awardId === null ? (prerequisites.get(credentialId) ?? []) : [];
    if (!facts || rules.length === 0) return NEEDS_NOTHING;
    const holder = holderOf(world.meaning, facts, proof);
    const own = steps.filter((step) => step.personId === personId);
    const bringing = (id: OwnStep["credentialId"], at: Holder) =>
      own.filter((step) => step.credentialId === id && isEnough(step, at)).map((step) => step.id);
    const needs = rules.map((rule) => needOf(rule, holder, bringing));
    return { atLeast: needs.length, of: needs };
  };
}

/** What is earned is supposed to be proved as strongly as is asked. */
function isEnough({ proof }: OwnStep, { lowest }: Holder): boolean {
  return proof === null || counts(proof, lowest);
}

/** What moving steps would do. */
export type Moved = {
  readonly breaks: readonly Break[];
  /** What is asked, by the goal or by requirements, and would not be met on days on which it is to be now. */
  readonly lost: readonly Lost[];
  readonly milestones: readonly Milestone[];
};

/** The one answer for who moves steps and for what is kept of it. */
export function movedBy(moving: Moving, moves: readonly Move[]): Moved {
  const { question, steps, today } = moving;
  const { until, proof, demands } = question;
  const ids = new Set(moves.map(({ id }) => id));
  const people = new Set(steps.filter(({ id }) => ids.has(id)).map(({ personId }) => personId));
  const asked = [...demands, ...requiredToo(question, [...people])];
  const now = metDaysIn(asked, worldAfter(moving), proof);
  const moved = worldAfter({ ...moving, steps: movedTo(steps, moves) });
  const after = metDaysIn(asked, moved, proof);
  const days = { from: today, until };
  return {
    breaks: brokenBy(movableIn(moving), moves),
    lost: lostBetween(now, after, days),
    milestones: milestonesIn(after.slice(0, demands.length), days),
  };
}

/** When what the goal asks for comes to be met, if all is done in time. */
export function milestonesOf(moving: Moving): Milestone[] {
  const { demands, until, proof } = moving.question;
  const met = metDaysIn(demands, worldAfter(moving), proof);
  return milestonesIn(met, { from: moving.today, until });
}

function movedTo(steps: readonly OwnStep[], moves: readonly Move[]): OwnStep[] {
  const to = new Map(moves.map(({ id, startsOn, finishesOn }) => [id, { startsOn, finishesOn }]));
  return steps.map((step) => ({ ...step, ...to.get(step.id) }));
}

/** What people are required beside the goal. */
function requiredToo(
  { world, until, proof, demands }: Moving["question"],
  people: readonly PersonId[],
): JourneyDemand[] {
  const known = new Set(demands.map(({ key }) => key));
  const goal = { kind: "requirements", requirementIds: [] } as const;
  return demandsOf({ goal, people, until, proof }, world, []).filter(({ key }) => !known.has(key));
}

/** The world in which each step is done on its last day; what is late, today. */
function worldAfter({ question, steps, today }: Moving): World {
  const open = openIn(steps).map((step) => ({
    ...step,
    finishesOn: step.finishesOn > today ? step.finishesOn : today,
  }));
  const earned = open.filter(({ awardId }) => awardId === null);
  const looked = open.filter(({ awardId }) => awardId !== null);
  const supposing = { asOf: today, lastDayOf: () => null };
  const checks = question.world.people.flatMap((facts) =>
    plannedSteps(
      facts,
      looked
        .filter(({ personId }) => personId === facts.personId)
        .map((step) => ({ ...step, earnedProof: question.proof })),
      supposing,
    ),
  );
  const all = [...scenarioOf({ steps: earned, checks: [] }, question), ...checks];
  return applyScenario(question.world, all).world;
}
