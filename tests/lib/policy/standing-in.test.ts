import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { closestChange } from "@/lib/rule/closest";
import { explain } from "@/lib/rule/explain";
import { holderUnder } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import { standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import {
  aHolder,
  anAssessment,
  anAward,
  aPerson,
  aPolicy,
  aRequirement,
  day,
} from "@/tests/support/organisation/build";
import {
  awardId,
  competencyId,
  credentialId,
  policyVersionId,
} from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const CISSP = credentialId("cissp");
const badge = (name: string) => ({ credential: credentialId(name) });

/** Two badges, and found at level 3 in practice. */
const STACK: Rule = {
  all: [badge("badge"), badge("stack"), { competency: competencyId("networks"), level: 3 }],
};
const held = (name: string, facts = {}) =>
  anAward({ id: awardId(name), credentialId: credentialId(name), ...facts });
const COMPLETE: Partial<PersonFacts> = {
  awards: [held("badge"), held("stack")],
  assessments: [anAssessment()],
};

const V3 = aPolicy({ id: policyVersionId("v3"), stack: STACK });
const policies = (...versions: (typeof V3)[]): Partial<Meaning> => ({
  policies: new Map([[CISSP, versions]]),
});

function standing(facts: Partial<PersonFacts>, regulated: boolean, meaning = policies(V3)) {
  const requirement = aRequirement({ regulated });
  return standingsOf(requirement, aPerson(facts), aHolder(facts, meaning));
}

describe("the whole stack, without the certification", () => {
  test("leaves a regulated requirement red", () => {
    expect(at(standing(COMPLETE, true), TODAY)).toEqual({ kind: "gap", reason: "missing" });
  });

  test("meets one that is not, by the policy", () => {
    expect(at(standing(COMPLETE, false), TODAY)).toEqual({
      kind: "met",
      by: ["badge", "stack"],
      policies: ["v3"],
    });
  });
});

test("a part of the stack changes nothing", () => {
  const facts = { ...COMPLETE, assessments: [anAssessment({ level: 2 })] };
  expect(standing(facts, false)).toEqual(standing(facts, true));
});

test("whoever holds the certification needs no policy", () => {
  const facts = { ...COMPLETE, awards: [anAward(), ...(COMPLETE.awards ?? [])] };
  expect(at(standing(facts, false), TODAY)).toMatchObject({ by: ["award"], policies: [] });
});

test("it holds until the first of its parts ends, or the policy does", () => {
  const lastDay = day("2027-03-31");
  const ends = { ...COMPLETE, awards: [held("badge", { expiresOn: lastDay }), held("stack")] };
  expect(standingOn(standing(ends, false), TODAY)?.until).toBe(addDays(lastDay, 1));
  const withdrawn = policies({ ...V3, effectiveUntil: lastDay });
  const timeline = standing(COMPLETE, false, withdrawn);
  expect(standingOn(timeline, TODAY)?.until).toBe(addDays(lastDay, 1));
  expect(at(timeline, addDays(lastDay, 1))).toEqual({ kind: "gap", reason: "lapsed" });
});

test("the next version takes its place, and the standing goes on by that one", () => {
  const next = day("2027-01-01");
  const v4 = { ...V3, id: policyVersionId("v4"), effectiveFrom: next, stack: badge("badge") };
  const meaning = policies({ ...V3, effectiveUntil: addDays(next, -1) }, v4);
  const timeline = standing(COMPLETE, false, meaning);
  expect(standingOn(timeline, TODAY)).toMatchObject({ until: null });
  expect(at(timeline, next)).toEqual({ kind: "met", by: ["badge"], policies: ["v4"] });
});

test("its proof is that of its weakest part", () => {
  const weak = { ...COMPLETE, assessments: [anAssessment({ proof: "attested" })] };
  const asked = aRequirement({ rule: { credential: CISSP, minProof: "checked" } });
  const of = (facts: Partial<PersonFacts>) =>
    at(standingsOf(asked, aPerson(facts), aHolder(facts, policies(V3))), TODAY)?.kind;
  expect([of(COMPLETE), of(weak)]).toEqual(["met", "gap"]);
});

test("for a part of the stack something may stand in by another policy, which is named as well", () => {
  const other = aPolicy({ id: policyVersionId("other"), stack: badge("ccna") });
  const meaning = {
    policies: new Map([
      [CISSP, [V3]],
      [credentialId("stack"), [other]],
    ]),
  };
  const facts = { ...COMPLETE, awards: [held("badge"), held("ccna")] };
  expect(at(standing(facts, false, meaning), TODAY)).toMatchObject({ policies: ["other", "v3"] });
});

test("nobody holds the certification by it: what it shows stays unshown", () => {
  const mapped = {
    mappings: new Map([[competencyId("defence"), [{ credentialId: CISSP, level: 3 }]]]),
  };
  const rule: Rule = { competency: competencyId("defence"), level: 3 };
  const holder = aHolder(COMPLETE, { ...policies(V3), ...mapped });
  const timeline = standingsOf(aRequirement({ rule }), aPerson(COMPLETE), holder);
  expect(at(timeline, TODAY)?.kind).toBe("gap");
});

describe("why", () => {
  const why = (facts: Partial<PersonFacts>, regulated = false) =>
    explain({ credential: CISSP }, holderUnder({ regulated }, aHolder(facts, policies(V3))), TODAY);

  test("has the stack below the certification, under the policy", () => {
    const { children, ...reason } = why(COMPLETE);
    expect(reason).toMatchObject({ met: true, policies: ["v3"], standsIn: null });
    expect(children).toMatchObject([{ rule: STACK, met: true, standsIn: "v3" }]);
  });

  test("has it where it is not complete, too, and nothing where it may not stand in", () => {
    expect(why({}).children).toMatchObject([{ met: false, standsIn: "v3" }]);
    expect(why({}, true).children).toEqual([]);
  });

  test("proposes what is missing of the stack where that is less, never for what is regulated", () => {
    const nearly = { ...COMPLETE, awards: [held("badge"), held("stack", { proof: "claimed" })] };
    const verify = [{ kind: "verify", awardId: "stack", toProof: "attested" }];
    const earn = [{ kind: "earn", credentialId: "cissp", toProof: "attested" }];
    const holder = aHolder(nearly, policies(V3));
    const closest = (regulated: boolean) =>
      closestChange({ credential: CISSP }, holderUnder({ regulated }, holder), TODAY);
    expect([closest(false), closest(true)]).toEqual([verify, earn]);
  });
});
