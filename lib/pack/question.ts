import { z } from "zod";
import { Day } from "@/lib/calendar";
import { RequirementId, TeamId } from "@/lib/ids";
import { Instant } from "@/lib/known-at";
import { Proof } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";

const MOST_REQUIREMENTS = 500;

/** What an evidence pack is to answer: whom it is about, which requirements, on which day, as known when. */
export const PackQuestion = z.object({
  /** This team and all below it; null for everybody in reach. */
  teamId: TeamId.nullable(),
  /** Null for all that are in effect on the day. */
  requirementIds: z.array(RequirementId).min(1).max(MOST_REQUIREMENTS).nullable(),
  asOf: Day,
  /** Null for what is known now. */
  knownAt: Instant.nullable(),
  /** The lowest proof that counts. */
  proof: Proof,
});
export type PackQuestion = z.output<typeof PackQuestion>;

/** Why a question cannot be answered now. `isLimited`: whoever asks reaches their own teams only. */
export function questionProblems(
  { knownAt, teamId }: PackQuestion,
  { isLimited, now }: { readonly isLimited: boolean; readonly now: Date },
): InputProblem[] {
  const problems: InputProblem[] = [];
  if (knownAt !== null && new Date(knownAt) > now) {
    const message = "What will be known then is not known yet.";
    problems.push(problem("knownAt", "in-future", message));
  }
  if (isLimited && teamId === null) {
    problems.push(problem("teamId", "required", "Choose one of your teams."));
  }
  return problems;
}
