import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { effortOf } from "@/lib/rule/change";
import { closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyCase } from "@/tests/support/organisation/arbitrary";
import { anyDay } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import { awardId, competencyId, credentialId } from "@/tests/support/organisation/names";
import { holdsWithLess, taken } from "@/tests/support/organisation/oracle/closest";

const TODAY = day("2026-11-22");
const CISSP = credentialId("cissp");
const CCNA = credentialId("ccna");
const NETWORKS = competencyId("networks");
const cissp = { credential: CISSP };
const ccna = { credential: CCNA };

const lapsed = anAward({ id: awardId("lapsed"), expiresOn: day("2026-10-31") });
const claimed = anAward({ id: awardId("claimed"), proof: "claimed" });

function closest(rule: Rule, facts: Partial<PersonFacts>, meaning: Partial<Meaning> = {}) {
  return closestChange(rule, aHolder(facts, meaning), TODAY);
}

describe("a credential that is missing", () => {
  test.each([
    ["nothing, if it is held", [anAward()], []],
    ["earn it", [], [{ kind: "earn", credentialId: CISSP, toProof: "attested" }]],
    [
      "renew what has lapsed",
      [lapsed],
      [{ kind: "renew", credentialId: CISSP, awardId: "lapsed", toProof: "attested" }],
    ],
    [
      "rather verify what is only claimed",
      [lapsed, claimed],
      [{ kind: "verify", awardId: "claimed", toProof: "attested" }],
    ],
    [
      "earn it again after it was revoked: there is nothing to renew",
      [anAward({ revokedOn: day("2026-01-01") })],
      [{ kind: "earn", credentialId: CISSP, toProof: "attested" }],
    ],
    [
      "earn it while it is in progress",
      [anAward({ state: "in-progress" })],
      [{ kind: "earn", credentialId: CISSP, toProof: "attested" }],
    ],
    [
      "of two that have lapsed, renew the one that lasted longer",
      [lapsed, anAward({ id: awardId("older"), expiresOn: day("2023-10-31") })],
      [{ kind: "renew", credentialId: CISSP, awardId: "lapsed", toProof: "attested" }],
    ],
  ] as const)("%s", (_name, awards: readonly Award[], expected) => {
    expect(closest(cissp, { awards })).toEqual(expected);
    expect(closest(cissp, { awards: awards.toReversed() })).toEqual(expected);
  });

  test("is verified up to the rung that the rule asks for", () => {
    expect(closest({ ...cissp, minProof: "issuer-verified" }, { awards: [anAward()] })).toEqual([
      { kind: "verify", awardId: "award", toProof: "issuer-verified" },
    ]);
  });
});

describe("a level that is missing", () => {
  const mappings = new Map([[NETWORKS, [{ credentialId: CISSP, level: 3 }]]]);
  const reach = (from: number, to: number) => [
    { kind: "reach", competencyId: NETWORKS, from, to, toProof: "attested" },
  ];

  test("is to be reached, from where the person is", () => {
    const assessments = [anAssessment({ level: 2 })];
    expect(closest({ competency: NETWORKS, level: 3 }, { assessments })).toEqual(reach(2, 3));
    expect(closest({ competency: NETWORKS, level: 3 }, {})).toEqual(reach(0, 3));
  });

  test.each([
    ["an award that shows it is only claimed: verify it", claimed, 3, "verify"],
    ["an award that shows it has lapsed: renew it", lapsed, 3, "renew"],
    ["the award does not show so high a level", claimed, 4, "reach"],
  ] as const)("%s", (_name, award, level, kind) => {
    const changes = closest({ competency: NETWORKS, level }, { awards: [award] }, { mappings });
    expect(changes.map((change) => change.kind)).toEqual([kind]);
  });
});

describe("what shows a level", () => {
  const parts = ["part-1", "part-2"].map((name) => ({ credential: credentialId(name) }));
  const mappings = new Map([[NETWORKS, [{ credentialId: CISSP, level: 4 }]]]);
  const stacks = new Map([[CISSP, { all: parts }]]);
  const rule: Rule = { competency: NETWORKS, level: 4, minProof: "checked" };
  const claimedParts = parts.map(({ credential }) =>
    anAward({ id: awardId(`own ${credential}`), credentialId: credential, proof: "claimed" }),
  );

  test("is earned where that is less than to climb so far, as well proved as the rule asks", () => {
    expect(closest(rule, {}, { mappings })).toEqual([
      { kind: "earn", credentialId: CISSP, toProof: "checked" },
    ]);
  });

  test("is completed part by part where the parts are at hand", () => {
    expect(closest(rule, { awards: claimedParts }, { mappings, stacks })).toEqual([
      { kind: "verify", awardId: "own part-1", toProof: "checked" },
      { kind: "verify", awardId: "own part-2", toProof: "checked" },
    ]);
  });
});

test.each([
  ["not proved, and expired: renewed", { proof: "claimed", expiresOn: day("2026-10-31") }, "renew"],
  ["not valid yet: earned now", { issuedOn: day("2026-12-01") }, "earn"],
  [
    "revoked after it had expired: earned",
    { expiresOn: day("2026-09-30"), revokedOn: day("2026-10-01") },
    "earn",
  ],
] as const)("an award that is %s", (_name, facts: Partial<Award>, kind) => {
  expect(closest(cissp, { awards: [anAward(facts)] }).map((change) => change.kind)).toEqual([kind]);
});

describe("of several branches", () => {
  const badge = { credential: credentialId("badge") };
  const awards = [
    lapsed,
    anAward({ id: awardId("ccna"), credentialId: CCNA, proof: "claimed" }),
    anAward({ id: awardId("held"), credentialId: credentialId("held") }),
  ];
  const verify = { kind: "verify", awardId: "ccna", toProof: "attested" };
  const renew = { kind: "renew", credentialId: CISSP, awardId: "lapsed", toProof: "attested" };
  const earn = { kind: "earn", credentialId: "badge", toProof: "attested" };

  test.each([
    ["any: the one with the least effort", { any: [badge, cissp, ccna] }, [verify]],
    [
      "two of three: the two with the least",
      { atLeast: 2, of: [badge, cissp, ccna] },
      [verify, renew],
    ],
    ["all: all", { all: [badge, cissp, ccna] }, [verify, renew, earn]],
    [
      "a step that serves two branches is weighed once",
      { all: [badge, { any: [badge, ccna] }] },
      [earn],
    ],
    [
      "a branch that holds already costs nothing",
      { all: [badge, { any: [{ credential: credentialId("held") }, ccna] }] },
      [earn],
    ],
  ] as const)("%s", (_name, rule, expected) => {
    expect(closest(rule, { awards })).toEqual(expected);
  });

  test("one step that serves two branches is named once, as far as either asks", () => {
    const rule: Rule = {
      all: [
        ccna,
        { ...ccna, minProof: "checked" },
        { competency: NETWORKS, level: 3 },
        { competency: NETWORKS, level: 2 },
      ],
    };
    expect(closest(rule, { awards })).toEqual([
      { kind: "verify", awardId: "ccna", toProof: "checked" },
      { kind: "reach", competencyId: NETWORKS, from: 0, to: 3, toProof: "attested" },
    ]);
  });
});

test("the steps, taken, make the rule hold on the day; none are named where it holds", () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ rule, meaning, facts, lowest }, asOf) => {
      const changes = closestChange(rule, holderOf(meaning, facts, lowest), asOf);
      const isMetBy = (own: PersonFacts) =>
        at(evaluate(rule, holderOf(meaning, own, lowest)), asOf).met;
      expect(changes.length === 0).toBe(isMetBy(facts));
      expect(isMetBy(changes.reduce((own, change) => taken(change, own, asOf), facts))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("the steps do not depend on the order of the facts", () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ rule, meaning, facts }, asOf) => {
      const reversed = { ...facts, awards: facts.awards.toReversed() };
      expect(closestChange(rule, holderOf(meaning, reversed, "attested"), asOf)).toEqual(
        closestChange(rule, holderOf(meaning, facts, "attested"), asOf),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("no other steps with less effort would do", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyCase, anyDay, (found, asOf) => {
      // What is stale may be kept fresh by whatever it rests on, and nobody is told of all of that.
      const question = { ...found, meaning: { ...found.meaning, staleness: new Map() } };
      const { rule, meaning, facts, lowest } = question;
      const steps = closestChange(rule, holderOf(meaning, facts, lowest), asOf);
      expect(holdsWithLess(effortOf(steps), question, asOf)).toBe(false);
    }),
    { numRuns: 400 },
  );
});
