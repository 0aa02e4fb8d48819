import { type Proof, strongerProof } from "@/lib/proof";
import type { Evidence } from "./evidence";

/** How well a level is proved: by the strongest of all that shows it. Null where nothing does. */
export function proofOfLevel(level: number, evidence: readonly Evidence[]): Proof | null {
  const showing = evidence.filter((piece) => piece.whyNot === null && piece.level === level);
  const [first, ...others] = showing.map((piece) => piece.proof);
  return first ? others.reduce(strongerProof, first) : null;
}
