import type { Evidence } from "@/lib/competency/evidence";
import type { Assessment, Assessor, Weighing } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import { ASSESSOR_WORDS } from "./assessor";
import { countOf } from "./count";
import { PROOF_WORDS } from "./proof";

const WHICH: Readonly<Record<Weighing, string>> = {
  highest: "the highest of what counts",
  "others-first":
    "the highest of what counts, where what others say comes before what people say of themselves",
  latest: "the highest of what counts, where of assessments only the latest does",
};

/** "The highest of what counts: proof from attested on." */
export function weighingText(weighing: Weighing, lowest: Proof): string {
  return `The level is ${WHICH[weighing]}: proof from ${PROOF_WORDS[lowest].words} on.`;
}

/** What makes a level: "their manager, an award"; "nothing that counts" where there is none. */
export function madeByText(
  { level, evidence }: { readonly level: number; readonly evidence: readonly Evidence[] },
  assessments: readonly Assessment[],
): string {
  const assessorOf = new Map(assessments.map(({ id, assessor }) => [id, assessor]));
  const making = evidence.filter((piece) => piece.whyNot === null && piece.level === level);
  const words = making.map((piece) => sourceText(piece, assessorOf));
  return words.length === 0 ? "nothing that counts" : [...new Set(words)].join(", ");
}

function sourceText(piece: Evidence, assessorOf: ReadonlyMap<string, Assessor>): string {
  if (piece.kind === "award") return "an award";
  if (piece.kind === "stack") return "all parts of a stack";
  const assessor = assessorOf.get(piece.id);
  return assessor ? ASSESSOR_WORDS[assessor] : "an assessment";
}

/** "2 levels apart". */
export function apartText(apart: number): string {
  return `${countOf(apart, "level")} apart`;
}
