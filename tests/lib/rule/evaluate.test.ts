import { describe, expect, test } from "vitest";
import { type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import { evaluate, levelOf } from "@/lib/rule/evaluate";
import type { Rule } from "@/lib/rule/rule";
import { at, changes } from "@/lib/timeline/timeline";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import { awardId, competencyId, credentialId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const cissp = { credential: credentialId("cissp") };
const ccna = { credential: credentialId("ccna") };
const NETWORKS = competencyId("networks");

function isMet(rule: Rule, facts: Partial<PersonFacts>, asOf: Day = TODAY) {
  return at(evaluate(rule, aHolder(facts)), asOf).met;
}

function byOf(rule: Rule, facts: Partial<PersonFacts>, meaning: Partial<Meaning> = {}) {
  return at(evaluate(rule, aHolder(facts, meaning)), TODAY).by;
}

function level(facts: Partial<PersonFacts>, meaning: Partial<Meaning> = {}) {
  return at(levelOf(NETWORKS, aHolder(facts, meaning)), TODAY);
}

describe("an award that expires on 31 December 2026", () => {
  const awards = [anAward({ issuedOn: day("2024-01-01"), expiresOn: day("2026-12-31") })];

  test.each([
    ["the day before it is issued", "2023-12-31", false],
    ["the day of issue", "2024-01-01", true],
    ["the expiry day itself", "2026-12-31", true],
    ["the day after", "2027-01-01", false],
  ] as const)("on %s", (_name, asOf, expected) => {
    expect(isMet(cissp, { awards }, day(asOf))).toBe(expected);
  });
});

describe("an award that is revoked on 15 June 2026", () => {
  const awards = [anAward({ revokedOn: day("2026-06-15") })];

  test.each([
    ["the day before", "2026-06-14", true],
    ["that day", "2026-06-15", false],
  ] as const)("on %s", (_name, asOf, expected) => {
    expect(isMet(cissp, { awards }, day(asOf))).toBe(expected);
  });
});

test("a renewal that begins before the old one ends leaves no hole", () => {
  const awards = [
    anAward({ id: awardId("old"), expiresOn: day("2026-06-30") }),
    anAward({ id: awardId("new"), issuedOn: day("2026-06-01"), expiresOn: day("2029-05-31") }),
  ];
  const timeline = evaluate(cissp, aHolder({ awards }));
  expect(timeline.map(({ value }) => value.by)).toEqual([[], ["old"], ["new", "old"], ["new"], []]);
  expect(timeline.filter(({ value }) => !value.met)).toHaveLength(2);
});

test.each([
  ["what is in progress", { state: "in-progress" }],
  ["what was failed", { state: "failed" }],
  ["what is only claimed", { proof: "claimed" }],
] as const)("%s does not count", (_name, facts) => {
  expect(isMet(cissp, { awards: [anAward(facts)] })).toBe(false);
});

describe("a rule may ask for a higher rung than the viewer, never for a lower one", () => {
  test.each([
    ["checked", "attested", "attested", false],
    ["checked", "attested", "checked", true],
    ["claimed", "attested", "claimed", false],
    ["claimed", "attested", "attested", true],
    ["attested", "issuer-verified", "checked", false],
  ] as const)(
    "rule %s, viewer %s: an award that is %s is enough: %s",
    (minProof: Proof, lowest: Proof, proof: Proof, expected: boolean) => {
      const holder = aHolder({ awards: [anAward({ proof })] }, { lowest });
      expect(at(evaluate({ ...cissp, minProof }, holder), TODAY).met).toBe(expected);
    },
  );

  test("of a competency too", () => {
    const assessments = [anAssessment({ level: 4, proof: "attested" })];
    expect(isMet({ competency: NETWORKS, level: 4 }, { assessments })).toBe(true);
    expect(isMet({ competency: NETWORKS, level: 4, minProof: "checked" }, { assessments })).toBe(
      false,
    );
  });
});

describe("all, any, at least", () => {
  const two = [
    anAward({ id: awardId("b"), credentialId: cissp.credential }),
    anAward({ id: awardId("a"), credentialId: ccna.credential }),
  ];
  const badge = { credential: credentialId("badge") };

  test.each([
    ["all of what is held", { all: [cissp, ccna] }, ["a", "b"]],
    ["all, one missing", { all: [cissp, ccna, badge] }, []],
    ["any, both held", { any: [cissp, ccna] }, ["a", "b"]],
    ["any, one held", { any: [badge, cissp] }, ["b"]],
    ["any, none held", { any: [badge] }, []],
    ["two of three", { atLeast: 2, of: [badge, cissp, ccna] }, ["a", "b"]],
    ["three of three", { atLeast: 3, of: [badge, cissp, ccna] }, []],
    ["the same award in two branches, named once", { all: [cissp, { any: [cissp] }] }, ["b"]],
  ] as const)("%s", (_name, rule, by) => {
    expect(byOf(rule, { awards: two })).toEqual(by);
    expect(isMet(rule, { awards: two })).toBe(by.length > 0);
  });
});

describe("the level in a competency is the highest that anything shows", () => {
  const mappings = new Map([[NETWORKS, [{ credentialId: cissp.credential, level: 3 }]]]);
  const award = anAward();

  test.each([
    ["nothing", {}, 0],
    ["an award", { awards: [award] }, 3],
    ["an assessment", { assessments: [anAssessment({ level: 2 })] }, 2],
    ["a higher one", { awards: [award], assessments: [anAssessment({ level: 4 })] }, 4],
    ["a lower one", { awards: [award], assessments: [anAssessment({ level: 1 })] }, 3],
    [
      "an assessment that has run out",
      { assessments: [anAssessment({ expiresOn: day("2026-11-21") })] },
      0,
    ],
    ["one on its last day", { assessments: [anAssessment({ expiresOn: TODAY })] }, 3],
    ["one from tomorrow", { assessments: [anAssessment({ assessedOn: day("2026-11-23") })] }, 0],
    ["somebody's own claim", { assessments: [anAssessment({ proof: "claimed" })] }, 0],
    ["an award of what nothing maps", { awards: [anAward({ credentialId: ccna.credential })] }, 0],
  ] as const)("%s", (_name, facts, expected) => {
    expect(level(facts, { mappings })).toBe(expected);
  });

  test("no level at all is missing, too low a one is short", () => {
    const assessments = [anAssessment({ level: 2 })];
    const verdict = (facts: Partial<PersonFacts>) =>
      at(evaluate({ competency: NETWORKS, level: 3 }, aHolder(facts)), TODAY);
    expect(verdict({ assessments })).toEqual({ met: false, by: [], policies: [], short: true });
    expect(verdict({})).toEqual({ met: false, by: [], policies: [], short: false });
  });

  test("is carried by the awards that show it, and by none where an assessment does", () => {
    const rule = { competency: NETWORKS, level: 3 };
    expect(byOf(rule, { awards: [award] }, { mappings })).toEqual(["award"]);
    const assessments = [anAssessment({ level: 4 })];
    expect(byOf(rule, { assessments }, { mappings })).toEqual([]);
  });
});

describe("a completed stack", () => {
  const parts = ["badge-1", "badge-2", "badge-3"].map(credentialId);
  const whole = credentialId("certificate");
  const stackRule: Rule = { atLeast: 2, of: parts.map((credential) => ({ credential })) };
  const meaning = {
    stacks: new Map([[whole, stackRule]]),
    mappings: new Map([[NETWORKS, [{ credentialId: whole, level: 3 }]]]),
  };
  const partsHeld = (count: number) =>
    parts
      .slice(0, count)
      .map((credential) => anAward({ id: awardId(credential), credentialId: credential }));

  test("shows the levels of the whole", () => {
    expect(level({ awards: partsHeld(1) }, meaning)).toBe(0);
    expect(level({ awards: partsHeld(2) }, meaning)).toBe(3);
    expect(byOf({ competency: NETWORKS, level: 3 }, { awards: partsHeld(2) }, meaning)).toEqual([
      "badge-1",
      "badge-2",
    ]);
  });

  test("does not make anybody a holder of the whole", () => {
    const holder = aHolder({ awards: partsHeld(3) }, meaning);
    expect(at(evaluate({ credential: whole }, holder), TODAY).met).toBe(false);
  });

  test("is complete only as long as enough of its parts are valid", () => {
    const [first, second] = partsHeld(2);
    if (!first || !second) throw new Error("Two parts are held.");
    const awards = [
      first,
      { ...second, issuedOn: day("2026-03-01"), expiresOn: day("2026-05-31") },
    ];
    const timeline = levelOf(NETWORKS, aHolder({ awards }, meaning));
    expect(changes(timeline)).toEqual([day("2026-03-01"), day("2026-06-01")]);
  });

  test("that asks for what it shows itself is not its own proof", () => {
    const circle = { ...meaning, stacks: new Map([[whole, { competency: NETWORKS, level: 1 }]]) };
    expect(level({}, circle)).toBe(0);
    expect(level({ assessments: [anAssessment({ level: 1 })] }, circle)).toBe(3);
  });

  test("nor are two that ask for each other", () => {
    const other = credentialId("other");
    const circle = {
      mappings: new Map([
        [NETWORKS, [{ credentialId: whole, level: 3 }]],
        [competencyId("defence"), [{ credentialId: other, level: 3 }]],
      ]),
      stacks: new Map([
        [whole, { competency: competencyId("defence"), level: 1 }],
        [other, { competency: NETWORKS, level: 1 }],
      ]),
    };
    expect(level({}, circle)).toBe(0);
  });
});

test("without an end, what is held is held for ever", () => {
  expect(isMet(cissp, { awards: [anAward()] }, FOREVER)).toBe(true);
});
