import type { Proof } from "@/lib/proof";
import { isStatusKnown } from "./verify/currency";
import type { Verdicts } from "./verify/verdict";

/** What the verdicts do not say. */
export type Vouching = {
  /** Whether a known address of the holder is in the badge, or somebody said whose it is. */
  readonly claimedBy: "address" | "hand";
  /** Whether its issuer is the one that the catalogue means: see `isKnownIssuer`. */
  readonly isIssuerKnown: boolean;
};

/**
 * How well a badge proves the award that it became. What only ended, or has not begun, proves it as well:
 * the award's own days say when it counts. A badge that was given to somebody by hand proves nothing
 * about them.
 */
export function proofOfBadge(
  { integrity, issuer, currency }: Verdicts,
  { claimedBy, isIssuerKnown }: Vouching,
): Proof {
  const isGood =
    integrity.verdict === "fits" &&
    issuer.verdict === "confirmed" &&
    isInForceAtTimes(currency.verdict) &&
    isStatusKnown(currency);
  const isVouched = claimedBy === "address" && isIssuerKnown;
  return isGood && isVouched ? "issuer-verified" : "claimed";
}

function isInForceAtTimes(verdict: Verdicts["currency"]["verdict"]): boolean {
  return verdict === "valid" || verdict === "expired" || verdict === "not-yet";
}
