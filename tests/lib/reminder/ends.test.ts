import { describe, expect, test } from "vitest";
import type { PersonFacts, RequirementVersion } from "@/lib/facts";
import { endsOf } from "@/lib/reminder/ends";
import {
  aMeaning,
  anAward,
  aPerson,
  aRequirement,
  aWaiver,
  day,
} from "@/tests/support/organisation/build";
import { awardId, credentialId, requirementId } from "@/tests/support/organisation/names";

const LAST = day("2026-12-22");
const ENDING = anAward({ expiresOn: LAST });
const CISSP = { credential: credentialId("cissp") };
const CCNA = { credential: credentialId("ccna") };

function endsFor(facts: Partial<PersonFacts>, ...versions: Partial<RequirementVersion>[]) {
  const requirements = versions.length > 0 ? [aRequirement(...versions)] : [];
  return endsOf(aPerson(facts), aMeaning({ requirements }), "attested").map(
    ({ thing, id, lastDay, atStake }) => ({ thing, id, lastDay, atStake }),
  );
}

const ofAward = { thing: "award", id: ENDING.id, lastDay: LAST };
const AT_STAKE = [requirementId("requirement")];

describe("an award ends", () => {
  test("with what rests on it", () => {
    expect(endsFor({ awards: [ENDING] }, {})).toEqual([{ ...ofAward, atStake: AT_STAKE }]);
  });

  test("also where nothing rests on it", () => {
    expect(endsFor({ awards: [ENDING] })).toEqual([{ ...ofAward, atStake: [] }]);
  });

  test("where only a weaker proof than the rule asks for follows", () => {
    const weak = anAward({ id: awardId("weak"), issuedOn: LAST, proof: "attested" });
    const rule = { ...CISSP, minProof: "checked" } as const;
    expect(endsFor({ awards: [ENDING, weak] }, { rule })).toEqual([
      { ...ofAward, atStake: AT_STAKE },
    ]);
  });

  test("where the next one begins after a hole", () => {
    const later = anAward({ id: awardId("later"), issuedOn: day("2026-12-24") });
    expect(endsFor({ awards: [ENDING, later] }, {})).toEqual([{ ...ofAward, atStake: AT_STAKE }]);
  });

  test("once, where two of the same credential end together", () => {
    const twin = anAward({ id: awardId("twin"), issuedOn: day("2025-01-01"), expiresOn: LAST });
    expect(endsFor({ awards: [ENDING, twin] }, {})).toEqual([
      { ...ofAward, id: twin.id, atStake: AT_STAKE },
    ]);
  });
});

describe("nothing ends", () => {
  const renewed = anAward({ id: awardId("next"), issuedOn: day("2026-11-01") });
  const other = anAward({ id: awardId("other"), credentialId: credentialId("ccna") });
  test.each<[string, Partial<PersonFacts>, Partial<RequirementVersion>]>([
    ["where it is renewed", { awards: [ENDING, renewed] }, {}],
    ["where it is revoked before", { awards: [{ ...ENDING, revokedOn: day("2026-12-01") }] }, {}],
    ["where it was never earned", { awards: [{ ...ENDING, state: "failed" }] }, {}],
    ["where its proof does not count", { awards: [{ ...ENDING, proof: "claimed" }] }, {}],
    ["where it has no end", { awards: [anAward()] }, {}],
    ["where another way is left", { awards: [ENDING, other] }, { rule: { any: [CISSP, CCNA] } }],
    ["where nothing is asked any more", { awards: [ENDING] }, { effectiveUntil: LAST }],
    ["of whoever has left by then", { awards: [ENDING], leftOn: LAST }, {}],
  ])("%s", (_why, facts, version) => {
    expect(endsFor(facts, version)).toEqual([]);
  });
});

describe("a permission ends", () => {
  const waiver = aWaiver({ endsOn: LAST });

  test("where nothing takes its place", () => {
    const grace = { effectiveFrom: day("2026-12-01"), graceDays: 22 };
    expect(endsFor({ waivers: [waiver] }, {})).toEqual([
      { thing: "waiver", id: waiver.id, lastDay: LAST, atStake: AT_STAKE },
    ]);
    expect(endsFor({}, grace)).toEqual([
      { thing: "grace", id: requirementId("requirement"), lastDay: LAST, atStake: AT_STAKE },
    ]);
  });

  test("not where the requirement is met by then", () => {
    const earned = anAward({ issuedOn: LAST });
    expect(endsFor({ waivers: [waiver], awards: [earned] }, {})).toEqual([]);
  });
});
