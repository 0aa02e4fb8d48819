import { z } from "zod";
import { assessmentFields } from "@/lib/assessment/assess-competency";
import type { Finding } from "@/lib/assessment/pasted-levels";
import { Level } from "@/lib/competency/level";
import { ASSESSORS } from "@/lib/facts";
import { digits, orBlank } from "@/lib/form/blank";
import { AssessmentRoundId, CompetencyId, PersonId } from "@/lib/ids";

const Found = z.preprocess(
  (text) => {
    const [personId, competencyId, level] = typeof text === "string" ? text.split(".") : [];
    return { personId, competencyId, level };
  },
  z.object({ personId: PersonId, competencyId: CompetencyId, level: digits(Level) }),
);

/** A choice in the form of a round: that this person is at this level. */
export function foundValue({ personId, competencyId, level }: Finding): string {
  return [personId, competencyId, level].join(".");
}

/** As the form sends it: of each question one choice, or none. */
export const AnswerRound = z.object({
  roundId: AssessmentRoundId,
  assessor: z.enum(ASSESSORS),
  facet: orBlank(assessmentFields.facet.unwrap()),
  found: z.preprocess(
    (value) => [value].flat().filter((one) => one !== "" && one !== undefined),
    z.array(Found).min(1, "Choose a level for somebody first."),
  ),
});
