import { type InputProblem, problem } from "@/lib/refusal";
import { EVIDENCE_LIMITS } from "./limits";

/** What tells one piece of evidence from another: its address, or the digest of its file. */
export type Piece = { readonly url: string | null; readonly hash: string | null };

/** What is wrong with one more piece beside those that an award has. */
export function evidenceProblems(held: readonly Piece[], added: Piece): InputProblem[] {
  if (held.length >= EVIDENCE_LIMITS.perAward) return [FULL];
  if (added.url !== null && held.some(({ url }) => url === added.url)) return [SAME_LINK];
  if (added.hash !== null && held.some(({ hash }) => hash === added.hash)) return [SAME_FILE];
  return [];
}

const FULL = problem(
  "awardId",
  "too-much-evidence",
  `An award has at most ${EVIDENCE_LIMITS.perAward} pieces of evidence. Remove one that says nothing any more.`,
);
const SAME_LINK = problem("url", "already-there", "This award has this link already.");
const SAME_FILE = problem("file", "already-there", "This award has this very file already.");
