import { expect, test } from "vitest";
import type { PersonFacts } from "@/lib/facts";
import { closestChange } from "@/lib/rule/closest";
import { evaluate } from "@/lib/rule/evaluate";
import { explain } from "@/lib/rule/explain";
import type { CompetencyRule, Rule } from "@/lib/rule/rule";
import { RuleInput } from "@/lib/rule/rule-input";
import { at } from "@/lib/timeline/timeline";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import { competencyId, credentialId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const NETWORKS = competencyId("networks");
const CISSP = credentialId("cissp");
const AT_WORK: CompetencyRule = { competency: NETWORKS, level: 2, atWork: true };
const TRAINED_AND_COMPETENT: Rule = { all: [{ credential: CISSP }, AT_WORK] };

const meaning = {
  mappings: new Map([[NETWORKS, [{ credentialId: CISSP, level: 3 }]]]),
  stacks: new Map([[CISSP, { all: [{ credential: credentialId("badge") }] }]]),
};
const holding = (facts: Partial<PersonFacts>) =>
  aHolder({ awards: [anAward()], ...facts }, meaning);
const verdict = (rule: Rule, facts: Partial<PersonFacts>) =>
  at(evaluate(rule, holding(facts)), TODAY);

test("whoever is trained alone is not competent, until somebody else has seen it", () => {
  expect(verdict(TRAINED_AND_COMPETENT, {}).met).toBe(false);
  expect(verdict({ ...AT_WORK, level: 1 }, {}).met).toBe(false);
  const manager = { assessments: [anAssessment({ level: 2 })] };
  expect(verdict(TRAINED_AND_COMPETENT, manager).met).toBe(true);
});

test.each([
  ["a credential", {}, false],
  ["a stack", { awards: [anAward({ credentialId: credentialId("badge") })] }, false],
  ["what they say of themselves", { assessments: [anAssessment({ assessor: "self" })] }, false],
  ["a manager", { assessments: [anAssessment()] }, true],
  ["a peer", { assessments: [anAssessment({ assessor: "peer" })] }, true],
] as const)(
  "it is shown at work by %s: %s",
  (_by, { awards, assessments }: Partial<PersonFacts>, met) => {
    const facts = { ...(awards && { awards }), ...(assessments && { assessments }) };
    expect(verdict(AT_WORK, facts)).toMatchObject({ met, by: [] });
  },
);

test("found at less it is short, and nothing else than being found helps", () => {
  const facts = { assessments: [anAssessment({ level: 1 })] };
  expect(verdict(AT_WORK, facts)).toMatchObject({ met: false, short: true });
  expect(verdict(AT_WORK, {})).toMatchObject({ met: false, short: false });
  const found = { kind: "reach", competencyId: NETWORKS, from: 3, to: 2, toProof: "attested" };
  expect(closestChange(TRAINED_AND_COMPETENT, holding({}), TODAY)).toEqual([found]);
  const { children } = explain(TRAINED_AND_COMPETENT, holding({}), TODAY);
  expect(children.map(({ rule, met }) => [rule, met])).toEqual([
    [{ credential: CISSP }, true],
    [AT_WORK, false],
  ]);
});

test("it goes stale like all else", () => {
  const staleness = new Map([[NETWORKS, { afterMonths: 6, counts: false }]]);
  const facts = { assessments: [anAssessment()], awards: [] };
  const uses = [{ competencyId: NETWORKS, usedOn: day("2026-11-01") }];
  const met = (own: object) =>
    at(evaluate(AT_WORK, aHolder({ ...facts, ...own }, { ...meaning, staleness })), TODAY).met;
  expect([met({}), met({ uses })]).toEqual([false, true]);
});

test("from outside it is read where a competency is asked for, and nowhere else", () => {
  const competency = "5f0e8f0e-0000-4000-8000-000000000000";
  const asked = { competency, level: 2, atWork: true };
  expect(RuleInput.parse(asked)).toEqual(asked);
  expect(RuleInput.safeParse({ ...asked, atWork: false }).success).toBe(false);
  expect(RuleInput.safeParse({ credential: competency, atWork: true }).success).toBe(false);
  const twice = { all: [asked, { competency, level: 2 }] };
  expect(RuleInput.safeParse(twice).success).toBe(true);
});
