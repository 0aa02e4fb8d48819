import { expect, test } from "vitest";
import { restingOn } from "@/lib/award/without-award";
import type { Award } from "@/lib/facts";
import { DEFAULT_PROOF } from "@/lib/proof";
import { aMeaning, anAward, aPerson, aRequirement, day } from "@/tests/support/organisation/build";
import { awardId, competencyId, credentialId } from "@/tests/support/organisation/names";

const networks = competencyId("networks");
const mapped = (credential: string, level: number) => ({
  credentialId: credentialId(credential),
  level,
});
const meaning = aMeaning({
  requirements: [aRequirement()],
  mappings: new Map([[networks, [mapped("cissp", 3), mapped("badge", 1)]]]),
});
const on = { meaning, lowest: DEFAULT_PROOF, asOf: day("2026-11-22") };

const cissp = anAward();
const badge = anAward({ id: awardId("badge"), credentialId: credentialId("badge") });
const resting = (award: Award, ...others: Award[]) =>
  restingOn(award.id, aPerson({ awards: [award, ...others] }), on);

test("what only this award carries would be missing, and the level falls to what is left", () => {
  const [requirement] = meaning.requirements;
  expect(resting(cissp, badge)).toEqual({
    requirements: [{ id: requirement?.id, without: { kind: "gap", reason: "missing" } }],
    levels: [{ competencyId: networks, level: 3, without: 1 }],
  });
});

test("without any other evidence the level falls to none", () => {
  expect(resting(cissp).levels).toEqual([{ competencyId: networks, level: 3, without: 0 }]);
});

test("what an earlier award once carried would have lapsed", () => {
  const before = anAward({ id: awardId("before"), expiresOn: day("2025-12-31") });
  const renewal = anAward({ issuedOn: day("2026-01-01") });
  expect(resting(renewal, before).requirements[0]?.without).toEqual({
    kind: "gap",
    reason: "lapsed",
  });
});

test.each([
  ["another award carries the same", cissp, [anAward({ id: awardId("twin") })]],
  ["it has expired", anAward({ expiresOn: day("2026-11-21") }), []],
  ["its proof is too low to count", anAward({ proof: "claimed" }), []],
  ["it was revoked", anAward({ revokedOn: day("2026-11-22") }), []],
] as const)("nothing rests on it where %s", (_why, award, others) => {
  expect(resting(award, ...others)).toEqual({ requirements: [], levels: [] });
});
