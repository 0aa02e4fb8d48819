import { describe, expect, it, test } from "vitest";
import { awardAfterCheck, type SupportingBadge } from "@/lib/badge/recheck/award-after-check";
import type { Currency, Verdicts } from "@/lib/badge/verify/verdict";
import { addDays } from "@/lib/calendar";
import { about } from "@/tests/support/badges/about";

const { day: TODAY } = about();
const checkedAt = "2026-11-22T08:00:00Z";
const [issuedOn, expiresOn] = [addDays(TODAY, -100), addDays(TODAY, 100)];
const dateOf = (day: typeof TODAY) => {
  return { day, instant: 0, precision: "day", isZoneAssumed: false } as const;
};

const AWARD = { state: "earned", issuedOn, expiresOn, revokedOn: null, proof: "claimed" } as const;
const VERIFIED = { ...AWARD, proof: "issuer-verified" } as const;
const SAYS = {
  earnedOn: dateOf(issuedOn),
  validFrom: null,
  expiresOn: dateOf(expiresOn),
  isHeld: true,
};

const GOOD: Verdicts = {
  integrity: { verdict: "fits", keys: [] },
  issuer: { verdict: "confirmed", by: "pin" },
  currency: { verdict: "valid", checkedAt },
};
const currently = (currency: Currency): Verdicts => ({ ...GOOD, currency });
const REVOKED = currently({ verdict: "revoked", reason: null, checkedAt });
const SUSPENDED = currently({ verdict: "suspended", checkedAt });
const UNKNOWN = currently({ verdict: "status-unknown", since: null, checkedAt });
const ENDED = currently({ verdict: "expired", until: issuedOn, checkedAt });
const UNSURE = currently({ verdict: "expired", until: issuedOn, status: "unknown", checkedAt });
const TO_COME = currently({ verdict: "not-yet", from: TODAY, checkedAt });
const FORGED: Verdicts = {
  ...GOOD,
  integrity: { verdict: "does-not-fit", why: "signature-wrong" },
};
const ANYBODYS: Verdicts = { ...GOOD, issuer: { verdict: "unconfirmed", why: "issuer-not-known" } };
const FORGED_REVOKED: Verdicts = { ...REVOKED, integrity: FORGED.integrity };

type Given = {
  readonly says?: Partial<typeof SAYS>;
  readonly recorded?: Verdicts;
  readonly wasRevoked?: boolean;
  readonly claimedBy?: "hand";
  readonly isIssuerKnown?: boolean;
};

function badge(found: Verdicts, given: Given = {}): SupportingBadge {
  const { recorded = found, claimedBy = "address", wasRevoked = false } = given;
  const { isIssuerKnown = true } = given;
  return {
    ...{ claimedBy, isIssuerKnown, verdicts: recorded },
    check: { found, wasRevoked, says: { ...SAYS, ...given.says } },
  };
}

const unchecked = (verdicts: Verdicts): SupportingBadge => ({
  ...{ claimedBy: "address", isIssuerKnown: true, verdicts, check: null },
});

describe("the proof of an award", () => {
  test.each<[string, SupportingBadge, "raised" | "lowered" | "as it was"]>([
    ["all is good", badge(GOOD), "raised"],
    ["it is only over", badge(ENDED), "raised"],
    ["it is over, and perhaps revoked", badge(UNSURE), "as it was"],
    ["it was given out by hand", badge(GOOD, { claimedBy: "hand" }), "lowered"],
    [
      "its issuer is another than the catalogue's",
      badge(GOOD, { isIssuerKnown: false }),
      "lowered",
    ],
    ["the badge begins later than the award", badge(TO_COME), "as it was"],
    ["another day is said", badge(GOOD, { says: { earnedOn: dateOf(TODAY) } }), "as it was"],
    ["another end is said", badge(GOOD, { says: { expiresOn: dateOf(TODAY) } }), "as it was"],
    ["it was not completed", badge(GOOD, { says: { isHeld: false } }), "as it was"],
    ["it is suspended", badge(SUSPENDED), "lowered"],
    ["it does not fit", badge(FORGED), "lowered"],
    ["its key may be anybody's", badge(ANYBODYS), "lowered"],
    ["nobody could be asked", badge(UNKNOWN), "as it was"],
    ["nobody could be asked, and it was good", badge(UNKNOWN, { recorded: GOOD }), "as it was"],
    [
      "nobody could be asked, and it was suspended",
      badge(UNKNOWN, { recorded: SUSPENDED }),
      "lowered",
    ],
    ["it is revoked", badge(REVOKED, { wasRevoked: true }), "as it was"],
    ["it was not checked now", unchecked(GOOD), "as it was"],
  ])("%s: %#", (_, one, expected) => {
    const [claimed, verified] = [AWARD, VERIFIED].map(
      (award) => awardAfterCheck(award, [one], TODAY).proof,
    );
    expect([claimed, verified]).toEqual(
      {
        raised: ["issuer-verified", "issuer-verified"],
        lowered: ["claimed", "claimed"],
        "as it was": ["claimed", "issuer-verified"],
      }[expected],
    );
  });

  it("that was given by hand is never lowered", () => {
    for (const found of [SUSPENDED, FORGED, ANYBODYS, UNKNOWN]) {
      const award = { ...AWARD, proof: "checked" } as const;
      expect(awardAfterCheck(award, [badge(found)], TODAY).proof).toBe("checked");
    }
  });

  it("stays while another badge holds it up, and without badges", () => {
    for (const other of [unchecked(GOOD), unchecked(UNKNOWN), badge(ENDED)]) {
      expect(awardAfterCheck(VERIFIED, [badge(FORGED), other], TODAY).proof).toBe(
        "issuer-verified",
      );
    }
    expect(awardAfterCheck(VERIFIED, [badge(FORGED), unchecked(ANYBODYS)], TODAY).proof).toBe(
      "claimed",
    );
    expect(awardAfterCheck(VERIFIED, [], TODAY).proof).toBe("issuer-verified");
  });

  it("is not raised once it is revoked", () => {
    const award = { ...AWARD, revokedOn: TODAY };
    expect(awardAfterCheck(award, [badge(GOOD)], TODAY)).toEqual({
      revokedOn: TODAY,
      proof: "claimed",
    });
  });
});

describe("an award is revoked", () => {
  const revokedOn = (found: Verdicts, given: Given = {}, award = VERIFIED) =>
    awardAfterCheck(award, [badge(found, given)], TODAY).revokedOn;

  it("from today, when its badge is revoked", () => {
    expect(revokedOn(REVOKED)).toBe(TODAY);
  });

  it("never before it was issued", () => {
    const award = { ...VERIFIED, issuedOn: addDays(TODAY, 9) };
    expect(awardAfterCheck(award, [badge(REVOKED)], TODAY).revokedOn).toBe(addDays(TODAY, 9));
  });

  it("from the day that is known already", () => {
    const award = { ...VERIFIED, revokedOn: issuedOn };
    expect(awardAfterCheck(award, [badge(REVOKED)], TODAY).revokedOn).toBe(issuedOn);
  });

  it("once: who takes it back is not overruled the next day", () => {
    expect(revokedOn(REVOKED, { wasRevoked: true })).toBeNull();
  });

  it("not by a badge that does not fit its signature", () => {
    expect(revokedOn(FORGED_REVOKED)).toBeNull();
  });

  it("not while another badge proves it", () => {
    const badges = [badge(REVOKED), unchecked(GOOD)];
    expect(awardAfterCheck(VERIFIED, badges, TODAY)).toEqual({
      revokedOn: null,
      proof: "issuer-verified",
    });
  });
});
