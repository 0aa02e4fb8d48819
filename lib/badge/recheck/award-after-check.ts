import { earnedFrom } from "@/lib/badge/earned-from";
import { proofOfBadge } from "@/lib/badge/proof-of-badge";
import type { Badge } from "@/lib/badge/read/badge/badge";
import { isStatusKnown } from "@/lib/badge/verify/currency";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";

type Held = Pick<Award, "state" | "issuedOn" | "expiresOn" | "revokedOn" | "proof">;

/** A badge on whose account somebody holds an award. */
export type SupportingBadge = {
  readonly claimedBy: "address" | "hand" | null;
  /** Whether its issuer is the one that the catalogue means: see `isKnownIssuer`. */
  readonly isIssuerKnown: boolean;
  /** As they are recorded. */
  readonly verdicts: Verdicts;
  /** Null where it was not checked this time. */
  readonly check: BadgeCheck | null;
};

export type BadgeCheck = {
  /** As they were found, whatever was known before. */
  readonly found: Verdicts;
  readonly wasRevoked: boolean;
  /** Null where the badge cannot be read. */
  readonly says: Pick<Badge, "earnedOn" | "validFrom" | "expiresOn" | "isHeld"> | null;
};

/**
 * What becomes of an award once its badges were checked again. One that is newly revoked ends it from
 * today, unless another badge still proves it; one that proves it raises it to the highest rung, if the
 * award still says what the badge says; where no badge holds it there any more, it is a claim. What could
 * not be looked up changes nothing.
 */
export function awardAfterCheck(
  award: Held,
  badges: readonly SupportingBadge[],
  today: Day,
): Pick<Award, "proof" | "revokedOn"> {
  const revokedOn = award.revokedOn ?? revokedDay(award, badges, today);
  if (revokedOn === null && badges.some((badge) => raises(badge, award))) {
    return { revokedOn, proof: "issuer-verified" };
  }
  const isHeldUp = badges.some((badge) => proves(badge) || isUndecided(badge));
  const falls = award.proof === "issuer-verified" && badges.length > 0 && !isHeldUp;
  return { revokedOn, proof: falls ? "claimed" : award.proof };
}

function revokedDay(award: Held, badges: readonly SupportingBadge[], today: Day): Day | null {
  const isNewlyRevoked = badges.some(({ verdicts, check }) => {
    return isRevoked(verdicts) && check !== null && !check.wasRevoked;
  });
  if (!isNewlyRevoked || badges.some(proves)) return null;
  return today < award.issuedOn ? award.issuedOn : today;
}

/** A badge that does not fit its signature may not even take anything away. */
export function isRevoked({ integrity, currency }: Verdicts): boolean {
  return integrity.verdict === "fits" && currency.verdict === "revoked";
}

function proves({ verdicts, claimedBy, isIssuerKnown }: SupportingBadge): boolean {
  if (claimedBy === null) return false;
  return proofOfBadge(verdicts, { claimedBy, isIssuerKnown }) === "issuer-verified";
}

function raises(badge: SupportingBadge, award: Held): boolean {
  const { check } = badge;
  return (
    check !== null &&
    isStatusKnown(check.found.currency) &&
    proves(badge) &&
    saysTheSame(check, award)
  );
}

/** A badge that is not in force yet proves only an award that is neither. */
function saysTheSame({ says, found }: BadgeCheck, award: Held): boolean {
  const { currency } = found;
  if (!says || award.state !== "earned" || !says.isHeld) return false;
  if (currency.verdict === "not-yet" && award.issuedOn < currency.from) return false;
  const expiresOn = says.expiresOn?.day ?? null;
  return earnedFrom(says)?.day === award.issuedOn && expiresOn === award.expiresOn;
}

/** Its issuer's all the same: it is not known whether it is revoked, or the award's own days say from when. */
function isUndecided({ verdicts, claimedBy, isIssuerKnown }: SupportingBadge): boolean {
  const { integrity, issuer, currency } = verdicts;
  const isIssuers = integrity.verdict === "fits" && issuer.verdict === "confirmed";
  const isOpen = currency.verdict === "revoked" || !isStatusKnown(currency);
  return isIssuers && isIssuerKnown && isOpen && claimedBy === "address";
}
