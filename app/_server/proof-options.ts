import "server-only";
import type { Option } from "@/components/form/controls";
import { type Actor, mayGive } from "@/lib/access";
import { PROOF_WORDS } from "@/lib/format/proof";
import { PROOFS } from "@/lib/proof";

/** The proofs that somebody may give by hand, weakest first. */
export function proofOptions(actor: Actor): Option[] {
  return PROOFS.filter((proof) => mayGive(actor, proof)).map((proof) => ({
    value: proof,
    label: PROOF_WORDS[proof].words,
  }));
}
