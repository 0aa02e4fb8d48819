import { z } from "zod";
import { Level } from "@/lib/competency/level";
import { IMPORTANCES } from "@/lib/facts";
import { CompetencyId, RoleId } from "@/lib/ids";

export const roleCompetencyFields = { level: Level, importance: z.enum(IMPORTANCES) };

/** The role asks for the competency at a level. */
export const RequireCompetency = z.strictObject({
  roleId: RoleId,
  competencyId: CompetencyId,
  level: roleCompetencyFields.level,
  importance: roleCompetencyFields.importance.default("mandatory"),
});
export type RequireCompetency = z.output<typeof RequireCompetency>;
