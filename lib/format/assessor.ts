import type { Assessor } from "@/lib/facts";

/** Who found a level, as the screens say it. */
export const ASSESSOR_WORDS: Readonly<Record<Assessor, string>> = {
  self: "themselves",
  manager: "their manager",
  peer: "a peer",
};
