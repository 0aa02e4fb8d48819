import { z } from "zod";
import { Version } from "@/lib/version";
import { roleCompetencyFields } from "./require-competency";

export const ChangeRoleCompetency = z
  .strictObject(roleCompetencyFields)
  .partial()
  .extend({ id: z.uuid(), version: Version });
export type ChangeRoleCompetency = z.output<typeof ChangeRoleCompetency>;
