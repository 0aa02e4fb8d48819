import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { type Holding, type HoldingQuestion, holdingOf } from "@/lib/credential/holding";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import { counts } from "@/lib/proof";
import { at } from "@/lib/timeline/timeline";
import { anyAward, anyDay, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { anAward, day } from "@/tests/support/organisation/build";

const ASKED = { proof: "attested", warningDays: 90 } as const;
const ENDING = anAward({ issuedOn: day("2024-01-01"), expiresOn: day("2026-12-31") });

describe("a credential", () => {
  test.each<[string, Award[], Holding]>([
    ["that was never awarded", [], "none"],
    ["without an end", [anAward()], "valid"],
    ["that ends within the warning", [ENDING], "expiring"],
    ["renewed from the day after its end", [ENDING, renewed("2027-01-01")], "valid"],
    ["renewed after a day without it", [ENDING, renewed("2027-01-02")], "expiring"],
    ["that ended yesterday", [anAward({ expiresOn: day("2026-11-21") })], "lapsed"],
    ["that ends today", [anAward({ expiresOn: day("2026-11-22") })], "expiring"],
    ["that begins tomorrow", [renewed("2026-11-23")], "none"],
    ["that was revoked", [anAward({ revokedOn: day("2026-11-01") })], "lapsed"],
    ["that was failed", [anAward({ state: "failed" })], "none"],
    ["only claimed, and that is too little", [anAward({ proof: "claimed" })], "none"],
  ])("%s", (_what, awards, expected) => {
    expect(at(holdingOf(awards, ASKED), day("2026-11-22"))).toBe(expected);
  });
});

function renewed(issued: string): Award {
  return anAward({ issuedOn: day(issued), expiresOn: day("2029-12-31") });
}

test("is held as going from day to day says, whatever the awards", () => {
  const question = fc.record({ proof: anyProof, warningDays: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(anyAward, { maxLength: 4 }), question, anyDay, (awards, asked, asOf) => {
      expect(at(holdingOf(awards, asked), asOf)).toBe(dayByDay(awards, asked, asOf));
    }),
    { numRuns: 2_000 },
  );
});

/** In days; everything that an arbitrary award knows of lies within it. */
const LONG = 400;

function dayByDay(
  awards: readonly Award[],
  { proof, warningDays }: HoldingQuestion,
  asOf: Day,
): Holding {
  const isHeld = (on: Day) =>
    awards.some((award) => counts(award.proof, proof) && validityOn(award, on).kind === "valid");
  const some = (count: number, test: (n: number) => boolean) =>
    Array.from({ length: count }, (_, n) => n + 1).some(test);
  if (!isHeld(asOf)) return some(LONG, (n) => isHeld(addDays(asOf, -n))) ? "lapsed" : "none";
  return some(warningDays + 1, (n) => !isHeld(addDays(asOf, n))) ? "expiring" : "valid";
}
