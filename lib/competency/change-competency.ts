import { z } from "zod";
import { CompetencyId } from "@/lib/ids";
import { MAX_MONTHS } from "@/lib/rule/rule";
import { Version } from "@/lib/version";
import { competencyFields } from "./define-competency";

export const stalenessFields = {
  /** Null for what never goes stale. */
  staleAfterMonths: z.int().min(1).max(MAX_MONTHS).nullable(),
  /** Whether what is stale shows its level all the same. */
  staleCounts: z.boolean(),
};

export const ChangeCompetency = z
  .strictObject({ ...competencyFields, ...stalenessFields })
  .partial()
  .extend({ id: CompetencyId, version: Version });
export type ChangeCompetency = z.output<typeof ChangeCompetency>;
