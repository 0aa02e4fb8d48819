import { z } from "zod";
import { Day } from "@/lib/calendar";
import { Level } from "@/lib/competency/level";
import { IMPORTANCES } from "@/lib/facts";
import { CompetencyId, RoleId } from "@/lib/ids";

export const roleCompetencyFields = {
  level: Level,
  importance: z.enum(IMPORTANCES),
  /** Null: since always. */
  startsOn: Day.nullable(),
  /** The last day on which it is asked for; null where it is open. */
  endsOn: Day.nullable(),
};

/** The role asks for the competency at a level; what it asked before ends the day before. */
export const RequireCompetency = z.strictObject({
  roleId: RoleId,
  competencyId: CompetencyId,
  level: roleCompetencyFields.level,
  importance: roleCompetencyFields.importance.default("mandatory"),
  startsOn: roleCompetencyFields.startsOn.default(null),
  endsOn: roleCompetencyFields.endsOn.default(null),
});
export type RequireCompetency = z.output<typeof RequireCompetency>;
