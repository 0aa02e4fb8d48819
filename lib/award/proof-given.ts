import { type Actor, highestProof, mayGive } from "@/lib/access";
import { DEFAULT_PROOF, type Proof, rungOf } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";

/** What an entry is worth when nothing is said: as much as counts by default, where the actor may give it. */
export function usualProof(actor: Actor): Proof {
  return mayGive(actor, DEFAULT_PROOF) ? DEFAULT_PROOF : highestProof(actor);
}

/** Nobody gives a proof that their access does not allow. */
export function proofProblems(actor: Actor, proof: Proof): InputProblem[] {
  if (mayGive(actor, proof)) return [];
  const message = `You may give “${highestProof(actor)}” at most.`;
  return [problem("proof", "proof-too-high", message)];
}

/**
 * The proof after an edit: what the editor vouches for, else no more than a claim. What somebody checked
 * is no longer what stands there.
 */
export function proofAfterEdit(before: Proof, given: Proof | undefined): Proof {
  return given ?? (rungOf(before) > rungOf("claimed") ? "claimed" : before);
}

/** Only who could have given a proof takes it away. */
export function takeAwayProblems(actor: Actor, proof: Proof): InputProblem[] {
  if (mayGive(actor, byHand(proof))) return [];
  return [problem("proof", "proof-too-high", "Somebody who may give this proof has to do this.")];
}

/** Who settles on what a source says gives its proof, and takes away a stronger one that counted. */
export function settleProblems(actor: Actor, counted: Proof, chosen: Proof): InputProblem[] {
  const isWeaker = rungOf(chosen) < rungOf(counted);
  return [
    ...proofProblems(actor, byHand(chosen)),
    ...(isWeaker ? takeAwayProblems(actor, counted) : []),
  ];
}

/** A signature, which nobody gives by hand, is like a check. */
function byHand(proof: Proof): Proof {
  return proof === "issuer-verified" ? "checked" : proof;
}
