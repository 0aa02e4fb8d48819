import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FOREVER } from "@/lib/calendar";
import { evidenceFor } from "@/lib/competency/evidence";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import type { Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyCase } from "@/tests/support/organisation/arbitrary";
import { anyDay } from "@/tests/support/organisation/arbitrary-facts";
import { aHolder, anAssessment, anAward, day } from "@/tests/support/organisation/build";
import { awardId, competencyId, credentialId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const NETWORKS = competencyId("networks");
const CISSP = credentialId("cissp");
const mappings = new Map([[NETWORKS, [{ credentialId: CISSP, level: 3 }]]]);

function evidence(facts: Partial<PersonFacts>, meaning: Partial<Meaning> = { mappings }) {
  return evidenceFor(NETWORKS, aHolder(facts, meaning), TODAY);
}

describe("what does not count says why", () => {
  test.each([
    ["an award that is valid", { awards: [anAward()] }, null],
    ["one from tomorrow on", { awards: [anAward({ issuedOn: day("2026-11-23") })] }, "not-yet"],
    [
      "one that ended yesterday",
      { awards: [anAward({ expiresOn: day("2026-11-21") })] },
      "expired",
    ],
    ["one that was revoked", { awards: [anAward({ revokedOn: TODAY })] }, "revoked"],
    ["one in progress", { awards: [anAward({ state: "in-progress" })] }, "in-progress"],
    ["one that was failed", { awards: [anAward({ state: "failed" })] }, "failed"],
    ["one that is only claimed", { awards: [anAward({ proof: "claimed" })] }, "below-proof"],
    ["an assessment", { assessments: [anAssessment()] }, null],
    [
      "one of tomorrow",
      { assessments: [anAssessment({ assessedOn: day("2026-11-23") })] },
      "not-yet",
    ],
    [
      "one that has run out",
      { assessments: [anAssessment({ expiresOn: day("2026-11-21") })] },
      "expired",
    ],
    ["one's own", { assessments: [anAssessment({ proof: "claimed" })] }, "below-proof"],
  ] as const)("%s", (_name, facts, expected) => {
    expect(evidence(facts).map((piece) => piece.whyNot)).toEqual([expected]);
  });
});

test("a piece says what it is, its level, its days and its proof", () => {
  const awards = [anAward({ issuedOn: day("2024-01-01"), expiresOn: day("2026-12-31") })];
  const assessments = [anAssessment({ assessedOn: day("2025-01-01"), level: 4 })];
  expect(evidence({ awards, assessments })).toEqual([
    {
      kind: "assessment",
      id: "assessment",
      level: 4,
      proof: "checked",
      from: day("2025-01-01"),
      until: FOREVER,
      whyNot: null,
    },
    {
      kind: "award",
      id: "award",
      level: 3,
      proof: "checked",
      from: day("2024-01-01"),
      until: day("2027-01-01"),
      whyNot: null,
    },
  ]);
});

test("what counts comes first, and the highest level before the rest", () => {
  const assessments = [
    anAssessment({ level: 1 }),
    anAssessment({ level: 4, proof: "claimed" }),
    anAssessment({ level: 2 }),
  ];
  expect(evidence({ assessments }).map((piece) => piece.level)).toEqual([2, 1, 4]);
});

test("what is shown of another competency is not evidence", () => {
  const awards = [anAward({ credentialId: credentialId("ccna") })];
  const assessments = [anAssessment({ competencyId: competencyId("defence") })];
  expect(evidence({ awards, assessments })).toEqual([]);
});

describe("a completed stack", () => {
  const badges = ["badge-1", "badge-2"].map(credentialId);
  const stack: Rule = { all: badges.map((credential) => ({ credential })) };
  const meaning = { mappings, stacks: new Map([[CISSP, stack]]) };
  const [first, second] = badges.map((credential) =>
    anAward({ id: awardId(credential), credentialId: credential, proof: "issuer-verified" }),
  );
  if (!first || !second) throw new Error("There are two badges.");

  test("is one piece, with the awards that complete it and their common days", () => {
    const awards = [
      { ...first, issuedOn: day("2025-01-01") },
      { ...second, issuedOn: day("2026-01-01"), expiresOn: day("2027-12-31") },
    ];
    expect(evidence({ awards }, meaning)).toEqual([
      {
        kind: "stack",
        id: CISSP,
        level: 3,
        proof: "issuer-verified",
        by: ["badge-1", "badge-2"],
        from: day("2026-01-01"),
        until: day("2028-01-01"),
        whyNot: null,
      },
    ]);
  });

  test.each([
    ["attested", null],
    ["claimed", "below-proof"],
  ] as const)("is no better proved than its parts: %s", (proof, whyNot) => {
    expect(evidence({ awards: [first, { ...second, proof }] }, meaning)).toMatchObject([
      { kind: "stack", proof, whyNot },
    ]);
  });

  test("is no piece while a part is missing", () => {
    expect(evidence({ awards: [first] }, meaning)).toEqual([]);
  });
});

test("the highest level among what counts is the effective level", () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ meaning, facts, lowest }, asOf) => {
      const holder = holderOf(meaning, facts, lowest);
      for (const competency of meaning.mappings.keys()) {
        const pieces = evidenceFor(competency, holder, asOf).filter((piece) => !piece.whyNot);
        const highest = Math.max(0, ...pieces.map((piece) => piece.level));
        expect(highest).toBe(at(levelOf(competency, holder), asOf));
        for (const { from, until } of pieces) expect(from <= asOf && asOf < until).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
