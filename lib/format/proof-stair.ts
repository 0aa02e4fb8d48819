import { type CountsAtRungs, lostAt } from "@/lib/coverage/at-rungs";
import { coverageOf } from "@/lib/coverage/coverage";
import { atEachRung, type Proof } from "@/lib/proof";
import { countOf } from "./count";

/** What a rung leaves of the coverage, and what it takes away. */
type ProofStep = { readonly ratio: number | null; readonly loss: string };

/** Coverage at every rung, so that one sees where it falls before choosing. */
export type ProofStair = Readonly<Record<Proof, ProofStep>>;

export function proofStair(counts: CountsAtRungs): ProofStair {
  return atEachRung((rung) => ({
    ratio: coverageOf(counts[rung]),
    loss: lossText(lostAt(rung, counts)),
  }));
}

function lossText(lost: number): string {
  return lost === 0
    ? "as many slots as with any proof"
    : `−${countOf(lost, "slot")} against any proof`;
}
