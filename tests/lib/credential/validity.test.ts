import { describe, expect, test } from "vitest";
import { FOREVER } from "@/lib/calendar";
import { validDays, validityOn } from "@/lib/credential/validity";
import { anAward, day } from "@/tests/support/organisation/build";

const ISSUED = day("2024-01-01");
const EXPIRES = day("2026-12-31");
const REVOKED = day("2026-06-15");
const AFTER_EXPIRY = day("2027-01-01");

describe("an award that expires on 31 December 2026", () => {
  test.each([
    ["before it is issued", "2023-12-31", { kind: "upcoming", from: ISSUED }],
    ["the day of issue", "2024-01-01", { kind: "valid", until: AFTER_EXPIRY }],
    ["the expiry day itself", "2026-12-31", { kind: "valid", until: AFTER_EXPIRY }],
    ["the day after expiry", "2027-01-01", { kind: "expired", since: AFTER_EXPIRY }],
  ] as const)("%s", (_name, asOf, expected) => {
    const award = anAward({ issuedOn: ISSUED, expiresOn: EXPIRES });
    expect(validityOn(award, day(asOf))).toEqual(expected);
  });
});

describe("an award that is revoked", () => {
  const award = anAward({ issuedOn: ISSUED, expiresOn: EXPIRES, revokedOn: REVOKED });

  test.each([
    ["the day before: valid until then", "2026-06-14", { kind: "valid", until: REVOKED }],
    ["the day itself: no more", "2026-06-15", { kind: "revoked", since: REVOKED }],
    ["after its expiry: still called revoked", "2027-01-01", { kind: "revoked", since: REVOKED }],
  ] as const)("%s", (_name, asOf, expected) => {
    expect(validityOn(award, day(asOf))).toEqual(expected);
  });

  test("after its expiry counted to the expiry", () => {
    const late = anAward({ ...award, revokedOn: day("2027-06-15") });
    expect(validDays(late)).toEqual({ from: ISSUED, until: AFTER_EXPIRY });
    expect(validityOn(late, day("2027-03-01"))).toEqual({ kind: "expired", since: AFTER_EXPIRY });
  });

  test("before it was issued never counted", () => {
    const never = anAward({ issuedOn: ISSUED, revokedOn: day("2023-06-15") });
    const { from, until } = validDays(never);
    expect(until).toBeLessThanOrEqual(from);
  });
});

test("an award without an end is valid for ever", () => {
  expect(validityOn(anAward({ issuedOn: ISSUED }), day("9999-12-31"))).toEqual({
    kind: "valid",
    until: FOREVER,
  });
});

test.each(["in-progress", "failed"] as const)("what is %s is worth nothing on any day", (state) => {
  const award = anAward({ issuedOn: ISSUED, state });
  expect(validityOn(award, ISSUED)).toEqual({ kind: state });
  expect(validDays(award)).toEqual({ from: ISSUED, until: ISSUED });
});
