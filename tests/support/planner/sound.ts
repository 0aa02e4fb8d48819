import { expect } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import type { Plan, PlanStep } from "@/lib/journey/planner/plan";
import type { Demand, PlanQuestion } from "@/lib/journey/planner/question";
import { scenarioOf } from "@/lib/journey/planner/steps";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { at } from "@/lib/timeline/timeline";
import { isReady, offersFor } from "./oracle";

/**
 * The plan, put to the engine that answers all else, reaches its goal on its last day and keeps it;
 * nothing is begun before what it needs; money, exams and hours are not exceeded.
 */
export function expectSound(plan: Plan, question: PlanQuestion): void {
  const { world, problems } = applyScenario(question.world, scenarioOf(plan, question));
  expect([...problems]).toEqual([]);
  for (let day = plan.endsOn; day <= question.until; day = addDays(day, 1)) {
    const open = question.demands.filter(
      (demand) => holders(demand, world.people, { day, question }) < demand.needed,
    );
    expect(open.map(({ key }) => ({ key, day }))).toEqual([]);
  }
  for (const step of plan.steps) expectReady(step, plan, question);
  expectWithin(plan, question);
}

type On = { readonly day: Day; readonly question: PlanQuestion };

function holders(
  { rule, regulated, people }: Demand,
  all: readonly PersonFacts[],
  { day, question }: On,
): number {
  const { meaning } = question.world;
  return all.filter((facts) => {
    if (!people.includes(facts.personId)) return false;
    const holder = holderOf(meaning, facts, question.proof);
    const asked = regulated ? holder : { ...holder, policies: meaning.policies };
    return at(evaluate(rule, asked), day).met;
  }).length;
}

/** With what was done before it, and has been looked at. */
function expectReady(step: PlanStep, plan: Plan, question: PlanQuestion): void {
  const done = plan.steps.filter(
    (other) =>
      other !== step &&
      other.personId === step.personId &&
      other.finishesOn <= step.finishesOn &&
      plan.steps.indexOf(other) < plan.steps.indexOf(step),
  );
  const before = scenarioOf({ ...plan, steps: done }, question);
  const { world } = applyScenario(question.world, before);
  const known = world.people.find(({ personId }) => personId === step.personId);
  if (!known) throw new Error("Whoever has a step is one of the people.");
  const offers = offersFor(step.personId, question);
  const offer = offers.find(({ credentialId }) => credentialId === step.credentialId);
  if (!offer) throw new Error("What is earned is offered, in a way that they prefer.");
  const isDone = isReady(offer, { known, day: step.finishesOn, question });
  expect({ step, isDone }).toEqual({ step, isDone: true });
  expect(step.startsOn).toBeLessThanOrEqual(step.finishesOn);
}

function expectWithin(
  { steps, price, exams, hours, endsOn }: Plan,
  { limits, from, until }: PlanQuestion,
): void {
  expect(endsOn).toBeLessThanOrEqual(until);
  expect(price).toBeLessThanOrEqual(limits.budget ?? price);
  expect(exams).toBeLessThanOrEqual(limits.mostExams ?? exams);
  expect(hours).toBe(steps.reduce((sum, step) => sum + step.hours, 0));
  const people = new Set(steps.map(({ personId }) => personId));
  for (const personId of people) {
    const own = steps.filter((step) => step.personId === personId);
    const work = own.reduce((sum, step) => sum + step.hours, 0);
    expect(work * 7).toBeLessThanOrEqual(limits.hoursAWeek * (endsOn - from + 1));
  }
}
