import type { ChoiceRule } from "@/lib/award/statement";

/** Why what a source says counts. */
export const CHOICE_WORDS: Readonly<Record<ChoiceRule, string>> = {
  settled: "somebody settled on it",
  "stronger-proof": "its proof is stronger",
  "said-last": "it was said last",
};
