import type { Proof } from "@/lib/proof";
import { isStatusKnown } from "./verify/currency";
import type { Verdicts } from "./verify/verdict";

/**
 * How well a badge proves the award that it became. What only ended, or has not begun, proves it as well:
 * the award's own days say when it counts. A badge that was given to somebody by hand proves nothing
 * about them.
 */
export function proofOfBadge(
  { integrity, issuer, currency }: Verdicts,
  claimedBy: "address" | "hand",
): Proof {
  const isGood =
    integrity.verdict === "fits" &&
    issuer.verdict === "confirmed" &&
    isInForceAtTimes(currency.verdict) &&
    isStatusKnown(currency);
  return isGood && claimedBy === "address" ? "issuer-verified" : "claimed";
}

function isInForceAtTimes(verdict: Verdicts["currency"]["verdict"]): boolean {
  return verdict === "valid" || verdict === "expired" || verdict === "not-yet";
}
