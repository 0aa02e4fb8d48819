import { z } from "zod";

/** How well a fact is proved, from weakest to strongest. */
export const PROOFS = ["claimed", "attested", "checked", "issuer-verified"] as const;

export const Proof = z.enum(PROOFS);
export type Proof = z.infer<typeof Proof>;

/** The lowest rung that counts where nobody chose another. */
export const DEFAULT_PROOF: Proof = "attested";

/** 0 for claimed up to 3 for issuer-verified. */
export function rungOf(proof: Proof): number {
  return PROOFS.indexOf(proof);
}

/** The rung as one bit of a set of rungs: claimed 1, attested 2, checked 4, issuer-verified 8. */
export function rungBit(proof: Proof): number {
  return 1 << rungOf(proof);
}

/** The same question at every rung of the ladder. */
export function atEachRung<Answer>(ask: (rung: Proof) => Answer): Record<Proof, Answer> {
  return {
    claimed: ask("claimed"),
    attested: ask("attested"),
    checked: ask("checked"),
    "issuer-verified": ask("issuer-verified"),
  };
}

/** Whether evidence at `proof` counts where at least `lowest` is asked for. */
export function counts(proof: Proof, lowest: Proof): boolean {
  return rungOf(proof) >= rungOf(lowest);
}

export function strongerProof(a: Proof, b: Proof): Proof {
  return rungOf(a) >= rungOf(b) ? a : b;
}
