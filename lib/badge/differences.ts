import type { Day } from "@/lib/calendar";
import type { Proof } from "@/lib/proof";
import { earnedFrom } from "./earned-from";
import type { Badge } from "./read/badge/badge";

/** Something that the badge says and that its award says otherwise by now. */
export type BadgeDifference =
  | {
      readonly part: "issued" | "expires";
      /** Null where no end is stated. */
      readonly badge: Day | null;
      readonly record: Day | null;
    }
  | { readonly part: "proof"; readonly badge: Proof; readonly record: Proof };

type Recorded = { readonly issuedOn: Day; readonly expiresOn: Day | null; readonly proof: Proof };

/**
 * Where an award is not what its badge says: it was edited since, or the catalogue supplied an end that
 * the badge does not state. `proof` is the rung that the badge gives it: see `proofOfBadge`.
 */
export function badgeDifferences(
  badge: Pick<Badge, "earnedOn" | "validFrom" | "expiresOn">,
  proof: Proof,
  award: Recorded,
): readonly BadgeDifference[] {
  const differences: BadgeDifference[] = [];
  const earned = earnedFrom(badge);
  if (earned && earned.day !== award.issuedOn) {
    differences.push({ part: "issued", badge: earned.day, record: award.issuedOn });
  }
  const end = badge.expiresOn?.day ?? null;
  if (end !== award.expiresOn) {
    differences.push({ part: "expires", badge: end, record: award.expiresOn });
  }
  if (isByIssuer(proof) !== isByIssuer(award.proof)) {
    differences.push({ part: "proof", badge: proof, record: award.proof });
  }
  return differences;
}

/** Between the rungs below somebody may have decided: that is no contradiction. */
function isByIssuer(proof: Proof): boolean {
  return proof === "issuer-verified";
}
