import "server-only";
import type { Option } from "@/components/form/controls";
import { type Actor, mayGive } from "@/lib/access";
import { mayGiveTo } from "@/lib/award/own-record";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { PersonId } from "@/lib/ids";
import { PROOFS, type Proof } from "@/lib/proof";
import { GIVEN_PROOFS } from "@/lib/verification/verify-award";

/** The proofs that somebody may give by hand, weakest first. */
export function proofOptions(actor: Actor): Option[] {
  return optionsOf(PROOFS.filter((proof) => mayGive(actor, proof)));
}

/** Likewise, to an award of the holder: their own is a claim. */
export function awardProofOptions(actor: Actor, holder: PersonId): Option[] {
  return optionsOf(PROOFS.filter((proof) => mayGiveTo(actor, holder, proof)));
}

/** What somebody may give such an award by verifying it; none where they may not. */
export function verifyingOptions(actor: Actor, holder: PersonId): Option[] {
  return optionsOf(GIVEN_PROOFS.filter((proof) => mayGiveTo(actor, holder, proof)));
}

function optionsOf(proofs: readonly Proof[]): Option[] {
  return proofs.map((proof) => ({ value: proof, label: PROOF_WORDS[proof].words }));
}
