import { type Proof, strongerProof } from "@/lib/proof";

/** Somebody's word for an award as it was in one of its versions. */
export type Verification = { readonly awardVersion: number; readonly proof: Proof };

/** A verification stands while the award is as it was verified; once it is edited it is history. */
export function stands(verification: Verification, award: { readonly version: number }): boolean {
  return verification.awardVersion === award.version;
}

/** The strongest proof that somebody's word gives the award as it is now; a claim where nobody's does. */
export function standingProof(
  verifications: readonly Verification[],
  award: { readonly version: number },
): Proof {
  return verifications
    .filter((one) => stands(one, award))
    .reduce<Proof>((strongest, { proof }) => strongerProof(strongest, proof), "claimed");
}
