import { describe, expect, test } from "vitest";
import { counts, DEFAULT_PROOF, PROOFS, rungBit, rungOf, strongerProof } from "@/lib/proof";

test("rungs go from claimed up to issuer-verified, and attested is where everybody starts", () => {
  expect(PROOFS.map(rungOf)).toEqual([0, 1, 2, 3]);
  expect(PROOFS).toEqual(["claimed", "attested", "checked", "issuer-verified"]);
  expect(DEFAULT_PROOF).toBe("attested");
});

test("each rung has a bit of its own", () => {
  expect(PROOFS.map(rungBit)).toEqual([1, 2, 4, 8]);
});

describe("evidence counts from its own rung down", () => {
  test.each([
    ["claimed", "claimed", true],
    ["claimed", "attested", false],
    ["attested", "claimed", true],
    ["checked", "attested", true],
    ["checked", "checked", true],
    ["checked", "issuer-verified", false],
    ["issuer-verified", "issuer-verified", true],
  ] as const)("%s where %s is asked: %s", (proof, lowest, expected) => {
    expect(counts(proof, lowest)).toBe(expected);
  });
});

test.each([
  ["claimed", "checked", "checked"],
  ["issuer-verified", "attested", "issuer-verified"],
  ["attested", "attested", "attested"],
] as const)("of %s and %s the stronger is %s", (a, b, stronger) => {
  expect(strongerProof(a, b)).toBe(stronger);
});
