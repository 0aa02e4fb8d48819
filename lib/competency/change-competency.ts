import { z } from "zod";
import { CompetencyId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { competencyFields } from "./define-competency";

export const ChangeCompetency = z
  .strictObject(competencyFields)
  .partial()
  .extend({ id: CompetencyId, version: Version });
export type ChangeCompetency = z.output<typeof ChangeCompetency>;
