import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type Day } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { type Proof, strongerProof } from "@/lib/proof";
import { type Change, closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyCase } from "@/tests/support/organisation/arbitrary";
import { anyDay } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import {
  assessmentId,
  awardId,
  competencyId,
  credentialId,
} from "@/tests/support/organisation/names";

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
    ["earn it", [], [{ kind: "earn", credentialId: CISSP }]],
    [
      "renew what has lapsed",
      [lapsed],
      [{ kind: "renew", credentialId: CISSP, awardId: "lapsed" }],
    ],
    [
      "rather verify what is only claimed",
      [lapsed, claimed],
      [{ kind: "verify", awardId: "claimed", toProof: "attested" }],
    ],
    [
      "earn it again after it was revoked: there is nothing to renew",
      [anAward({ revokedOn: day("2026-01-01") })],
      [{ kind: "earn", credentialId: CISSP }],
    ],
    [
      "earn it while it is in progress",
      [anAward({ state: "in-progress" })],
      [{ kind: "earn", credentialId: CISSP }],
    ],
    [
      "of two that have lapsed, renew the one that lasted longer",
      [lapsed, anAward({ id: awardId("older"), expiresOn: day("2023-10-31") })],
      [{ kind: "renew", credentialId: CISSP, awardId: "lapsed" }],
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
  const reach = (from: number, to: number) => [{ kind: "reach", competencyId: NETWORKS, from, to }];

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

describe("of several branches", () => {
  const badge = { credential: credentialId("badge") };
  const awards = [lapsed, anAward({ id: awardId("ccna"), credentialId: CCNA, proof: "claimed" })];
  const verify = { kind: "verify", awardId: "ccna", toProof: "attested" };
  const renew = { kind: "renew", credentialId: CISSP, awardId: "lapsed" };
  const earn = { kind: "earn", credentialId: "badge" };

  test.each([
    ["any: the one with the least effort", { any: [badge, cissp, ccna] }, [verify]],
    [
      "two of three: the two with the least",
      { atLeast: 2, of: [badge, cissp, ccna] },
      [verify, renew],
    ],
    ["all: all", { all: [badge, cissp, ccna] }, [verify, renew, earn]],
    [
      "a branch that holds already costs nothing",
      { all: [badge, { any: [badge, ccna] }] },
      [verify, earn],
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
      { kind: "reach", competencyId: NETWORKS, from: 0, to: 3 },
    ]);
  });
});

/** The facts after somebody has taken the step on the day, as well proved as can be. */
function taken(change: Change, facts: PersonFacts, asOf: Day): PersonFacts {
  const proof: Proof = "issuer-verified";
  switch (change.kind) {
    case "verify": {
      const verified = (award: Award) =>
        award.id === change.awardId
          ? { ...award, proof: strongerProof(award.proof, change.toProof) }
          : award;
      return { ...facts, awards: facts.awards.map(verified) };
    }
    case "renew":
    case "earn": {
      const { credentialId } = change;
      const award = anAward({ id: awardId("new"), credentialId, issuedOn: asOf, proof });
      return { ...facts, awards: [...facts.awards, award] };
    }
    case "reach": {
      const { competencyId, to } = change;
      const id = assessmentId("new");
      const assessment = anAssessment({ id, competencyId, level: to, assessedOn: asOf, proof });
      return { ...facts, assessments: [...facts.assessments, assessment] };
    }
    case "wait":
    case "serve": {
      const startsOn = addMonths(asOf, -change.months - 1);
      const role = change.roleId && { roleId: change.roleId, startsOn, endsOn: null };
      const roles = role ? [...facts.roles, role] : facts.roles;
      return { ...facts, joinedOn: startsOn, leftOn: null, roles };
    }
  }
}

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
