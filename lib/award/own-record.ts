import { type Actor, mayGive } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { type Proof, rungOf } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";
import { proofProblems, usualProof } from "./proof-given";

const OWN_RECORD = problem("proof", "own-record", "Somebody else has to verify your own record.");

/** Four eyes: whatever their access, nobody gives what they hold themselves more than a claim. */
export function ownRecordProblems(actor: Actor, holder: PersonId, proof: Proof): InputProblem[] {
  return actor.personId === holder && rungOf(proof) > rungOf("claimed") ? [OWN_RECORD] : [];
}

/** Why the actor may not give an award of the holder this proof. */
export function givingProblems(actor: Actor, holder: PersonId, proof: Proof): InputProblem[] {
  const refused = proofProblems(actor, proof);
  return refused.length > 0 ? refused : ownRecordProblems(actor, holder, proof);
}

export function mayGiveTo(actor: Actor, holder: PersonId, proof: Proof): boolean {
  return mayGive(actor, proof) && ownRecordProblems(actor, holder, proof).length === 0;
}

/** What an entry in the holder's record is worth when nothing is said. */
export function usualProofFor(actor: Actor, holder: PersonId): Proof {
  return actor.personId === holder ? "claimed" : usualProof(actor);
}
