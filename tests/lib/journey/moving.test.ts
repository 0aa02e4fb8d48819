import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSolver } from "@/db/journey/load-solver";
import { addDays } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import { demandsOf } from "@/lib/journey/demands";
import { breaksIn } from "@/lib/journey/moved";
import { type Moving, milestonesOf, movableIn, movedBy, type OwnStep } from "@/lib/journey/moving";
import type { Offer } from "@/lib/journey/planner/offer";
import { planFor } from "@/lib/journey/planner/plan";
import { aMeaning, anAward, aPerson, aRequirement, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { anyQuestion } from "@/tests/support/planner/arbitrary-question";

const TODAY = day("2026-11-22");
const later = (days: number) => addDays(TODAY, days);
const [CISSP, CCNA] = [name.credentialId("cissp"), name.credentialId("ccna")];
const SEARCH = { solve: await loadSolver(), seconds: 10, microFirst: true };
const NOTHING_DONE = {
  awardId: null,
  proof: null,
  renews: null,
  progress: { state: "ahead" },
} as const;

const OFFER: Offer = {
  ...{ credentialId: CCNA, kind: "badge", price: 0, hours: 10, validityMonths: 12 },
  ...{ renewalWindowDays: null, delivery: null, assessment: null, testMode: null },
  ...{ issuerId: null, prerequisites: null, specialtyOf: null },
};

/** The CISSP is required of Ada and needs a CCNA; she earns both, one after the other. */
function aMoving(facts: Partial<PersonFacts> = {}): Moving {
  const world = { meaning: aMeaning({ requirements: [aRequirement()] }), people: [aPerson(facts)] };
  const goal = { kind: "requirements", requirementIds: [] } as const;
  const asked = {
    goal,
    people: [name.personId("ada")],
    until: later(90),
    proof: "attested",
  } as const;
  const limits = {
    ...{ budget: null, hoursAWeek: 7, mostExams: null, deliveries: null, assessments: null },
    ...{ testModes: null, issuers: null, assumedPrice: null, assumedHours: null },
    preferences: null,
  };
  const step = (id: string, credentialId: OwnStep["credentialId"], first: number): OwnStep => ({
    ...{ id, credentialId, personId: name.personId("ada"), hours: 10, ...NOTHING_DONE },
    ...{ startsOn: later(first), finishesOn: later(first + 9) },
  });
  return {
    question: {
      ...{ world, demands: demandsOf(asked, world, []), limits, from: TODAY, until: later(90) },
      offers: [OFFER, { ...OFFER, credentialId: CISSP, prerequisites: { credential: CCNA } }],
      proof: "attested",
    },
    steps: [step("first", CCNA, 0), step("second", CISSP, 10)],
    today: TODAY,
  };
}

const ABOUT = { kind: "requirement", id: name.requirementId("requirement") };

test("a move tells what begins too early, who has too much to do, and what is met later", () => {
  const moving = aMoving();
  expect(breaksIn(movableIn(moving))).toEqual([]);
  expect(milestonesOf(moving)).toEqual([{ about: ABOUT, personId: "ada", day: later(19) }]);
  const to = { startsOn: later(15), finishesOn: later(24) };
  expect(movedBy(moving, [{ id: "first", ...to }])).toMatchObject({
    breaks: [
      { kind: "needs", step: "second", waitsFor: ["first"] },
      { kind: "hours", personId: "ada", from: later(10), last: later(24), hoursAWeek: 140 / 15 },
    ],
    lost: [],
  });
  const both = [
    { id: "second", startsOn: later(20), finishesOn: later(29) },
    { id: "first", startsOn: later(5), finishesOn: later(14) },
  ];
  expect(movedBy(moving, both)).toMatchObject({
    breaks: [],
    lost: [{ about: ABOUT, personId: "ada", from: later(19), last: later(28) }],
    milestones: [{ day: later(29) }],
  });
});

test("what is required beside the goal is told, too, of whoever is moved", () => {
  const moving = aMoving();
  const other = { ...moving, question: { ...moving.question, demands: [] } };
  const days = { startsOn: later(20), finishesOn: later(29) };
  const lost = [{ about: ABOUT, personId: "ada", from: later(19), last: later(28) }];
  expect(movedBy(other, [{ id: "second", ...days }])).toMatchObject({ lost, milestones: [] });
  expect(movedBy(other, [{ id: "first", ...days }]).lost).toEqual([]);
});

test("what is late is supposed to be done today", () => {
  const { steps, ...moving } = aMoving();
  const late = { startsOn: later(-20), finishesOn: later(-1) };
  const own = steps.map((step) => (step.id === "second" ? { ...step, ...late } : step));
  const move = { startsOn: later(-16), finishesOn: later(3) };
  expect(movedBy({ ...moving, steps: own }, [{ id: "second", ...move }]).lost).toEqual([
    { about: ABOUT, personId: "ada", from: TODAY, last: later(2) },
  ]);
});

test("what is late to be looked at is supposed to be looked at today, too", () => {
  const claimed = anAward({ proof: "claimed" });
  const { steps, ...moving } = aMoving({ awards: [claimed] });
  const check = { awardId: claimed.id, proof: "attested", hours: 0 } as const;
  const late = { startsOn: later(-20), finishesOn: later(-1) };
  const own = steps.slice(1).map((step) => ({ ...step, ...check, ...late }));
  const move = { startsOn: later(-16), finishesOn: later(3) };
  expect(movedBy({ ...moving, steps: own }, [{ id: "second", ...move }])).toMatchObject({
    lost: [{ about: ABOUT, personId: "ada", from: TODAY, last: later(2) }],
    milestones: [{ day: later(3) }],
  });
});

test("a renewal that is moved behind the end of what it renews leaves days without", () => {
  const ends = later(30);
  const held = [
    anAward({ expiresOn: ends }),
    anAward({ id: name.awardId("ccna"), credentialId: CCNA }),
  ];
  const { steps, ...moving } = aMoving({ awards: held });
  const renewal = steps.slice(1).map((step) => ({ ...step, renews: ends }));
  const to = { startsOn: later(31), finishesOn: later(40) };
  const moved = movedBy({ ...moving, steps: renewal }, [{ id: "second", ...to }]);
  const days = { from: later(31), last: later(39) };
  expect(moved.breaks).toEqual([{ kind: "lapse", step: "second", ...days }]);
  expect(moved.lost).toEqual([{ about: ABOUT, personId: "ada", ...days }]);
});

test("steps lie as the planner lays them without anything that does not fit", {
  timeout: 60_000,
}, () => {
  let steps = 0;
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const found = planFor(asked, "cheapest", SEARCH);
      if (found.kind !== "plan" || found.plan.checks.length > 0) return;
      const own = found.plan.steps.map((step, index) => ({
        ...{ ...step, ...NOTHING_DONE, id: String(index) },
      }));
      const question = { ...asked, demands: [] };
      expect(breaksIn(movableIn({ question, steps: own, today: asked.from }))).toEqual([]);
      steps += own.length;
    }),
    { numRuns: 6_000 },
  );
  expect(steps).toBeGreaterThan(40);
});
