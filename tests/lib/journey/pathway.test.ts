import { expect, test } from "vitest";
import { loadSolver } from "@/db/journey/load-solver";
import { addDays } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { demandsOf } from "@/lib/journey/demands";
import { effectOf } from "@/lib/journey/effect";
import type { Offer } from "@/lib/journey/planner/offer";
import { planFor } from "@/lib/journey/planner/plan";
import type { PlanQuestion } from "@/lib/journey/planner/question";
import { scenarioOf } from "@/lib/journey/planner/steps";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { aMeaning, anAward, aPerson, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { elective, required } from "@/tests/support/pathways";

const SEARCH = { solve: await loadSolver(), seconds: 10, microFirst: true };
const [FROM, UNTIL] = [day("2026-12-01"), day("2027-11-30")];
const ADA = name.personId("ada");
const [LINUX, GO, RUST, ZIG] = ["linux", "go", "rust", "zig"].map(name.credentialId) as [
  CredentialId,
  CredentialId,
  CredentialId,
  CredentialId,
];

const PARTS = [required(LINUX), elective(2, [GO, RUST, ZIG], "Languages")];

function offer(credentialId: CredentialId, price: number, hours: number): Offer {
  return {
    ...{ credentialId, price, hours, kind: "badge", validityMonths: null, delivery: null },
    ...{
      renewalWindowDays: null,
      assessment: null,
      testMode: null,
      issuerId: null,
      specialtyOf: null,
    },
    prerequisites: null,
  };
}

const OFFERS: readonly Offer[] = [
  ...[offer(LINUX, 9_000, 20), offer(GO, 8_000, 5), offer(RUST, 4_000, 30)],
  // Zig needs Linux first.
  { ...offer(ZIG, 5_000, 40), prerequisites: { credential: LINUX } },
];

function questionOf(awards: readonly Award[]) {
  const world = { meaning: aMeaning(), people: [aPerson({ awards })] };
  const goal = { kind: "pathway", pathwayId: name.pathwayId("systems") } as const;
  const wish = { goal, people: [ADA], until: UNTIL, proof: "attested" } as const;
  const demands = demandsOf(wish, world, [], PARTS);
  const question: PlanQuestion = {
    ...{ world, demands, offers: OFFERS, from: FROM, until: UNTIL, proof: "attested" },
    limits: {
      ...{ budget: null, hoursAWeek: 7, mostExams: null, deliveries: null, assessments: null },
      ...{
        testModes: null,
        issuers: null,
        preferences: null,
        assumedPrice: null,
        assumedHours: null,
      },
    },
  };
  return { question, demands };
}

function planned(awards: readonly Award[], objective: Parameters<typeof planFor>[1]) {
  const found = planFor(questionOf(awards).question, objective, SEARCH);
  if (found.kind !== "plan") throw new Error(`No plan, but ${found.kind}.`);
  return found.plan;
}

const earned = ({ steps }: ReturnType<typeof planned>) =>
  steps.map(({ credentialId }) => credentialId);

test("every part is asked of everybody, each by itself", () => {
  expect(questionOf([]).demands).toMatchObject([
    { about: { kind: "part", part: PARTS[0] }, people: [ADA], needed: 1, regulated: true },
    { about: { kind: "part", part: PARTS[1] }, people: [ADA], needed: 1, regulated: true },
  ]);
});

test("of electives the cheapest plan takes those that cost least, after what they need first", () => {
  const plan = planned([], "cheapest");
  expect(plan).toMatchObject({ price: 18_000, isProved: true });
  expect(new Set(earned(plan))).toEqual(new Set([LINUX, RUST, ZIG]));
  expect(earned(plan).indexOf(LINUX)).toBeLessThan(earned(plan).indexOf(ZIG));
});

test("the earliest plan takes those that are done soonest", () => {
  expect(new Set(earned(planned([], "earliest")))).toEqual(new Set([LINUX, GO, RUST]));
});

test("of whom an elective is held, fewer are asked for", () => {
  const plan = planned([anAward({ credentialId: GO })], "cheapest");
  expect(new Set(earned(plan))).toEqual(new Set([LINUX, RUST]));
  expect(plan.price).toBe(13_000);
});

test("what runs out on the way is held no longer at its end", () => {
  const short = anAward({ credentialId: GO, expiresOn: addDays(UNTIL, -1) });
  expect(planned([short], "cheapest").price).toBe(18_000);
});

test("doing what the plan says completes the pathway, part by part", () => {
  const { question, demands } = questionOf([]);
  const plan = planned([], "cheapest");
  const { world } = applyScenario(question.world, scenarioOf(plan, question));
  const asOf = { before: FROM, after: UNTIL };
  const effect = effectOf(
    demands,
    { before: question.world, after: world },
    { asOf, proof: "attested" },
  );
  expect(effect).toMatchObject({ ready: { count: { before: 0, after: 1 }, of: 1 } });
  expect(effect.lines.map(({ met }) => met.after)).toEqual([[ADA], [ADA]]);
});
