import { describe, expect, test } from "vitest";
import { loadSolver } from "@/db/journey/load-solver";
import { addDays, formatDay } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { conflictIn } from "@/lib/journey/planner/conflict";
import type { Offer } from "@/lib/journey/planner/offer";
import { planFor } from "@/lib/journey/planner/plan";
import { planReachable } from "@/lib/journey/planner/plan-reachable";
import type { Demand, Limits, PlanQuestion } from "@/lib/journey/planner/question";
import { day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const SEARCH = { solve: await loadSolver(), seconds: 10, microFirst: true };
const FROM = day("2026-12-01");

const [CKA, CKS, HELM, OPERATORS] = ["cka", "cks", "helm", "operators"].map(name.credentialId) as [
  Offer["credentialId"],
  Offer["credentialId"],
  Offer["credentialId"],
  Offer["credentialId"],
];
const CLUSTERS = name.competencyId("clusters");
const [ANA, BEN] = ["ana", "ben"].map(name.personId) as [
  PersonFacts["personId"],
  PersonFacts["personId"],
];

/** CKA shows level 3 of clusters; so do Helm and Operators together, which make up the stack. */
const MEANING: Meaning = {
  ...{ weighing: "highest", parents: new Map(), policies: new Map(), roleCompetencies: new Map() },
  mappings: new Map([[CLUSTERS, [{ credentialId: CKA, level: 3 }]]]),
  staleness: new Map(),
  stacks: new Map([[CKA, { all: [{ credential: HELM }, { credential: OPERATORS }] }]]),
  ...{ requirements: [], minimums: [] },
};

const NOTHING_SAID = {
  ...{
    validityMonths: null,
    renewalWindowDays: null,
    delivery: null,
    assessment: null,
    testMode: null,
  },
  ...{ issuerId: null, prerequisites: null, specialtyOf: null },
};
const OFFERS: readonly Offer[] = [
  { ...NOTHING_SAID, credentialId: CKA, kind: "certification", price: 39_500, hours: 60 },
  { ...NOTHING_SAID, credentialId: HELM, kind: "badge", price: 5_000, hours: 40 },
  { ...NOTHING_SAID, credentialId: OPERATORS, kind: "badge", price: 9_000, hours: 50 },
  {
    ...{ ...NOTHING_SAID, credentialId: CKS, kind: "certification", price: 39_500, hours: 40 },
    prerequisites: { credential: CKA },
  },
];

const LIMITS: Limits = {
  ...{ budget: null, hoursAWeek: 7, mostExams: null, deliveries: null, assessments: null },
  ...{ testModes: null, issuers: null, preferences: null, assumedPrice: null, assumedHours: null },
};

function someone(personId: PersonFacts["personId"], awards: readonly Award[] = []): PersonFacts {
  return {
    ...{ personId, joinedOn: null, leftOn: null, memberships: [], roles: [], waivers: [] },
    ...{ awards, assessments: [], uses: [] },
  };
}

const BOTH_REACH_CLUSTERS: Demand = {
  ...{ key: "clusters", rule: { competency: CLUSTERS, level: 3 }, regulated: false },
  ...{ people: [ANA, BEN], needed: 2 },
};

function asked(over: Partial<PlanQuestion> = {}, limits: Partial<Limits> = {}): PlanQuestion {
  return {
    world: { meaning: MEANING, people: [someone(ANA), someone(BEN)] },
    demands: [BOTH_REACH_CLUSTERS],
    offers: OFFERS,
    limits: { ...LIMITS, ...limits },
    ...{ from: FROM, until: addDays(FROM, 119), proof: "attested" },
    ...over,
  };
}

function planned(question: PlanQuestion, objective: Parameters<typeof planFor>[1] = "cheapest") {
  const found = planFor(question, objective, SEARCH);
  if (found.kind !== "plan") throw new Error(`No plan, but ${found.kind}.`);
  return found.plan;
}

function award(credentialId: Offer["credentialId"], over: Partial<Award>): Award {
  return {
    ...{ id: name.awardId("award"), credentialId, state: "earned", issuedOn: day("2024-01-15") },
    ...{ expiresOn: null, revokedOn: null, proof: "checked", hours: null },
    ...over,
  };
}

describe("three plans for one goal, worked out by hand", () => {
  test("the cheapest takes the two small ones each: 2 × 140, 2 × 90 hours", () => {
    const plan = planned(asked());
    expect(plan).toMatchObject({ price: 28_000, hours: 180, exams: 0, isProved: true });
    expect(formatDay(plan.endsOn)).toBe("2027-02-28");
  });

  test("the earliest takes the certification each: 60 days at an hour a day", () => {
    const plan = planned(asked(), "earliest");
    expect(plan).toMatchObject({ price: 79_000, hours: 120, exams: 2, isProved: true });
    expect(formatDay(plan.endsOn)).toBe("2027-01-29");
  });

  test("the one with the fewest exams takes none", () => {
    expect(planned(asked(), "fewest-exams")).toMatchObject({ exams: 0, price: 28_000 });
  });
});

test("one person's award counts for all that need it, and enough is enough", () => {
  const one = { ...BOTH_REACH_CLUSTERS, key: "team", needed: 1 };
  const also = { ...one, key: "also", rule: { credential: CKA } };
  const plan = planned(asked({ demands: [one, also] }));
  expect(plan.steps.map(({ credentialId }) => credentialId)).toEqual([CKA]);
});

test("what is needed first comes first", () => {
  const demand = { ...BOTH_REACH_CLUSTERS, rule: { credential: CKS }, people: [ANA], needed: 1 };
  const { steps } = planned(asked({ demands: [demand] }));
  expect(steps.map(({ credentialId }) => credentialId)).toEqual([CKA, CKS]);
  expect(steps[1]?.startsOn).toBeGreaterThanOrEqual(steps[0]?.finishesOn ?? Number.NaN);
});

test("what runs out before the last day is earned again, no sooner than renewal opens", () => {
  const held = award(CKA, { expiresOn: day("2027-02-01") });
  const offers = OFFERS.map((offer) => ({ ...offer, renewalWindowDays: 10 }));
  const world = { meaning: { ...MEANING, stacks: new Map() }, people: [someone(ANA, [held])] };
  const demand = { ...BOTH_REACH_CLUSTERS, people: [ANA], needed: 1 };
  const { steps } = planned(asked({ world, offers, demands: [demand] }));
  expect(steps.map(({ finishesOn }) => formatDay(finishesOn))).toEqual(["2027-01-29"]);
  const lasting = { ...world, people: [someone(ANA, [award(CKA, {})])] };
  expect(planned(asked({ world: lasting, demands: [demand] })).steps).toEqual([]);
});

test("what others have to see at work cannot be planned: it is left open, and named", () => {
  const alone = { ...BOTH_REACH_CLUSTERS, people: [ANA], needed: 1 };
  const held = { ...alone, key: "held", rule: { credential: CKA } };
  const seen: Demand = {
    ...{ ...alone, key: "seen" },
    rule: { competency: CLUSTERS, level: 3, atWork: true },
  };
  const question = asked({ demands: [held, seen] });
  expect(planFor(question, "cheapest", SEARCH).kind).toBe("impossible");
  expect(planReachable(question, { ...SEARCH, leavesOpen: true }).leftOpen).toEqual(["seen"]);
});

describe("a skill that goes stale after a month, and does not count then,", () => {
  const staleness = new Map([[CLUSTERS, { afterMonths: 1, counts: false }]]);
  const world = { meaning: { ...MEANING, staleness }, people: [someone(ANA, [award(CKA, {})])] };
  const demand = { ...BOTH_REACH_CLUSTERS, people: [ANA], needed: 1 };

  test("is earned so late that it is fresh on the last day", () => {
    const { steps, endsOn } = planned(asked({ world, demands: [demand] }));
    expect(steps.map(({ credentialId }) => credentialId)).toEqual([HELM, OPERATORS]);
    expect(endsOn).toBeGreaterThanOrEqual(addDays(FROM, 119 - 31));
  });

  test("needs nothing where it counts all the same", () => {
    const kept = new Map([[CLUSTERS, { afterMonths: 1, counts: true }]]);
    const meaning = { ...MEANING, staleness: kept };
    expect(planned(asked({ world: { ...world, meaning }, demands: [demand] })).steps).toEqual([]);
  });
});

test("what is there and was not looked at is looked at, not earned again", () => {
  const claimed = award(CKA, { proof: "claimed" });
  const world = { meaning: MEANING, people: [someone(ANA, [claimed]), someone(BEN)] };
  const plan = planned(asked({ world }));
  expect(plan.checks).toEqual([{ personId: ANA, awardId: claimed.id, proof: "attested" }]);
  expect(plan.price).toBe(14_000);
});

test("a goal that is met already needs nothing", () => {
  const world = { meaning: MEANING, people: [ANA, BEN].map((id) => someone(id, [award(CKA, {})])) };
  const plan = planned(asked({ world }));
  expect(plan).toMatchObject({ steps: [], checks: [], price: 0, hours: 0, endsOn: FROM });
});

describe("bad input", () => {
  test("credentials that need each other in a circle are no way", () => {
    const circular = OFFERS.map((offer) =>
      offer.credentialId === CKA ? { ...offer, prerequisites: { credential: CKS } } : offer,
    );
    const plan = planned(asked({ offers: circular }), "earliest");
    expect(new Set(plan.steps.map(({ credentialId }) => credentialId))).toEqual(
      new Set([HELM, OPERATORS]),
    );
  });

  test("an unknown price is never nothing: left out, or reckoned at what somebody says", () => {
    const unknown = OFFERS.map((offer) =>
      offer.credentialId === HELM ? { ...offer, price: null } : offer,
    );
    expect(planned(asked({ offers: unknown })).price).toBe(79_000);
    const plan = planned(asked({ offers: unknown }, { assumedPrice: 20_000 }));
    expect(plan.price).toBe(58_000);
    expect(plan.steps.filter(({ isPriceAssumed }) => isPriceAssumed)).toHaveLength(2);
  });

  test("what nothing could close is named", () => {
    const offers = OFFERS.filter(({ credentialId }) => credentialId === HELM);
    expect(planFor(asked({ offers }), "cheapest", SEARCH)).toEqual({ kind: "impossible" });
    const conflict = conflictIn(asked({ offers }), SEARCH);
    expect(conflict).toEqual({ kind: "unreachable", demands: ["clusters"] });
  });

  test("of limits that stand in the way the fewest are named, with what would do", () => {
    const conflict = conflictIn(asked({}, { budget: 20_000, mostExams: 5 }), SEARCH);
    expect(conflict).toMatchObject({
      ...{ kind: "limits", limits: ["budget"], open: ["clusters"] },
      ways: [{ limit: "budget", budget: 28_000 }],
    });
    const unpriced = OFFERS.map((offer) => ({ ...offer, price: null }));
    const reckoned = asked({ offers: unpriced }, { budget: 15_000, assumedPrice: 10_000 });
    expect(conflictIn(reckoned, SEARCH)).toMatchObject({
      ...{ kind: "limits", limits: ["budget"] },
      ways: [{ limit: "budget", budget: 20_000 }],
    });
    const hurried = asked({ until: addDays(FROM, 69) }, { budget: 30_000 });
    const both = conflictIn(hurried, SEARCH);
    expect(both).toMatchObject({ kind: "limits", limits: ["budget", "time"] });
    expect(both).toMatchObject({
      ways: [
        { limit: "budget", budget: 79_000 },
        { limit: "time", hoursAWeek: 9, until: addDays(FROM, 69 + 21) },
      ],
    });
  });
});
