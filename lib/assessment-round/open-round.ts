import { z } from "zod";
import { Day } from "@/lib/calendar";
import { ASSESSORS } from "@/lib/facts";
import { AssessmentRoundId, CompetencyId, TeamId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { Name, text } from "@/lib/text";
import { Version } from "@/lib/version";

/** As many as somebody can think about with care. */
const MOST_COMPETENCIES = 50;

export const roundFields = {
  name: Name,
  /** Empty for what the roles of each person ask for. */
  competencyIds: z
    .array(CompetencyId)
    .max(MOST_COMPETENCIES, `Choose at most ${MOST_COMPETENCIES} competencies.`),
  assessors: z
    .array(z.enum(ASSESSORS))
    .min(1, "Choose who is to assess.")
    .max(ASSESSORS.length, "Choose each of them once."),
  opensOn: Day,
  dueOn: Day,
  note: text(2_000).nullable(),
};

/** Asks for assessments of the people of a team, by a day. */
export const OpenRound = z.strictObject({ teamId: TeamId, ...roundFields });
export type OpenRound = z.output<typeof OpenRound>;

/** A round stays with its team. */
export const ChangeRound = z.strictObject({
  ...roundFields,
  id: AssessmentRoundId,
  version: Version,
});
export type ChangeRound = z.output<typeof ChangeRound>;

/** Why nobody can answer on these days. */
export function roundDaysProblems({
  opensOn,
  dueOn,
}: Pick<OpenRound, "opensOn" | "dueOn">): InputProblem[] {
  return dueOn < opensOn
    ? [problem("dueOn", "until-before-from", "It would be due before it opens.")]
    : [];
}
