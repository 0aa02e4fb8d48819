import { z } from "zod";
import { Day } from "@/lib/calendar";
import { Level } from "@/lib/competency/level";
import { ASSESSORS, FACETS } from "@/lib/facts";
import { CompetencyId, PersonId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { text } from "@/lib/text";

export const assessmentFields = {
  level: Level,
  assessedOn: Day,
  /** The last day that it is taken into account. */
  expiresOn: Day.nullable(),
  note: text(4_000).nullable(),
  /** What of the competency it is about; null for all of it. */
  facet: z.enum(FACETS).nullable(),
};

/** "On this day, this assessor found this person at this level." Without `proof`, the usual one. */
export const AssessCompetency = z.strictObject({
  personId: PersonId,
  competencyId: CompetencyId,
  assessor: z.enum(ASSESSORS),
  level: assessmentFields.level,
  assessedOn: assessmentFields.assessedOn,
  expiresOn: assessmentFields.expiresOn.default(null),
  note: assessmentFields.note.default(null),
  facet: assessmentFields.facet.default(null),
  proof: Proof.optional(),
});
export type AssessCompetency = z.output<typeof AssessCompetency>;
