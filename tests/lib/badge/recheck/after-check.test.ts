import { describe, expect, it, test } from "vitest";
import { afterCheck } from "@/lib/badge/recheck/after-check";
import type { BadgeState, Currency, Verdicts } from "@/lib/badge/verify/verdict";
import { about } from "@/tests/support/badges/about";

const { day } = about();
const [THEN, NOW] = ["2026-11-01T08:00:00Z", "2026-11-22T08:00:00Z"];

const verdicts = (currency: Currency): Verdicts => ({
  integrity: { verdict: "fits", keys: [] },
  issuer: { verdict: "confirmed", by: "pin" },
  currency,
});

const VALID: Currency = { verdict: "valid", checkedAt: THEN };
const REVOKED: Currency = { verdict: "revoked", reason: "Mistake", checkedAt: THEN };
const SUSPENDED: Currency = { verdict: "suspended", checkedAt: THEN };
const ENDED: Currency = { verdict: "expired", until: day, checkedAt: THEN };
const UNKNOWN: Currency = { verdict: "status-unknown", since: THEN, checkedAt: NOW };
const UNSURE: Currency = { verdict: "expired", until: day, status: "unknown", checkedAt: NOW };

describe("what was last known, where nobody can be asked", () => {
  test.each<[string, Currency, Currency, BadgeState]>([
    ["valid stays", VALID, UNKNOWN, "verified"],
    ["revoked stays", REVOKED, UNKNOWN, "revoked-or-expired"],
    ["suspended stays", SUSPENDED, UNKNOWN, "revoked-or-expired"],
    ["revoked stays beyond its days", REVOKED, UNSURE, "revoked-or-expired"],
    ["expired stays", ENDED, UNSURE, "revoked-or-expired"],
  ])("%s", (_, before, found, state) => {
    expect(
      afterCheck({ verdicts: verdicts(before), statusKnownAt: THEN }, verdicts(found)),
    ).toEqual({
      verdicts: verdicts(before),
      state,
      statusKnownAt: THEN,
    });
  });

  test.each<[string, Currency, Currency, BadgeState]>([
    ["the days go on", VALID, UNSURE, "revoked-or-expired"],
    ["what never was known is not", UNKNOWN, UNKNOWN, "cannot-check"],
    [
      "what was not yet is not good by itself",
      { ...ENDED, verdict: "not-yet", from: day },
      UNKNOWN,
      "cannot-check",
    ],
    [
      "what cannot be read is not read",
      VALID,
      { verdict: "unreadable", checkedAt: NOW },
      "cannot-check",
    ],
  ])("%s", (_, before, found, state) => {
    expect(
      afterCheck({ verdicts: verdicts(before), statusKnownAt: THEN }, verdicts(found)),
    ).toEqual({
      verdicts: verdicts(found),
      state,
      statusKnownAt: THEN,
    });
  });
});

it("is what was found, where somebody could be asked", () => {
  const known = [VALID, REVOKED, SUSPENDED, ENDED].map((one) => ({ ...one, checkedAt: NOW }));
  for (const before of [VALID, REVOKED, SUSPENDED, ENDED, UNKNOWN, UNSURE]) {
    for (const found of known) {
      const after = afterCheck(
        { verdicts: verdicts(before), statusKnownAt: null },
        verdicts(found),
      );
      expect([after.verdicts.currency, after.statusKnownAt]).toEqual([found, NOW]);
    }
  }
});

it("never keeps a signature or an issuer of before", () => {
  const found: Verdicts = {
    integrity: { verdict: "does-not-fit", why: "signature-wrong" },
    issuer: { verdict: "unconfirmed", why: "integrity" },
    currency: UNKNOWN,
  };
  const after = afterCheck({ verdicts: verdicts(VALID), statusKnownAt: THEN }, found);
  expect(after).toMatchObject({ state: "failed", verdicts: { integrity: found.integrity } });
});
