import { describe, expect, test } from "vitest";
import { proofOfBadge } from "@/lib/badge/proof-of-badge";
import type { Currency, Verdicts } from "@/lib/badge/verify/verdict";
import { about } from "@/tests/support/badges/about";

const checkedAt = "2026-11-22T12:00:00Z";
const { day } = about();

const GOOD: Verdicts = {
  integrity: { verdict: "fits", keys: ["a"] },
  issuer: { verdict: "confirmed", by: "pin" },
  currency: { verdict: "valid", checkedAt },
};

const VOUCHED = { claimedBy: "address", isIssuerKnown: true } as const;

describe("a badge with a fitting signature of its issuer", () => {
  test.each<[string, Currency, string]>([
    ["in force", { verdict: "valid", checkedAt }, "issuer-verified"],
    ["over", { verdict: "expired", until: day, checkedAt }, "issuer-verified"],
    ["to come", { verdict: "not-yet", from: day, checkedAt }, "issuer-verified"],
    [
      "over, perhaps revoked",
      { verdict: "expired", until: day, status: "unknown", checkedAt },
      "claimed",
    ],
    [
      "to come, perhaps revoked",
      { verdict: "not-yet", from: day, status: "unknown", checkedAt },
      "claimed",
    ],
    ["revoked", { verdict: "revoked", reason: null, checkedAt }, "claimed"],
    ["suspended", { verdict: "suspended", checkedAt }, "claimed"],
    ["perhaps revoked", { verdict: "status-unknown", since: null, checkedAt }, "claimed"],
    ["without a date", { verdict: "unreadable", checkedAt }, "claimed"],
  ])("that is %s", (_, currency, proof) => {
    expect(proofOfBadge({ ...GOOD, currency }, VOUCHED)).toBe(proof);
    for (const lacking of [{ claimedBy: "hand" }, { isIssuerKnown: false }] as const) {
      expect(proofOfBadge({ ...GOOD, currency }, { ...VOUCHED, ...lacking })).toBe("claimed");
    }
  });
});

test.each<[string, Partial<Verdicts>]>([
  ["does not fit", { integrity: { verdict: "does-not-fit", why: "signature-wrong" } }],
  ["cannot be checked", { integrity: { verdict: "cannot-check", why: "context-unknown" } }],
  ["may be anybody's", { issuer: { verdict: "unconfirmed", why: "issuer-not-known" } }],
])("a badge whose signature %s proves nothing", (_, changes) => {
  expect(proofOfBadge({ ...GOOD, ...changes }, VOUCHED)).toBe("claimed");
});
