import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Importance } from "@/lib/facts";
import type { CompetencyId, RoleId } from "@/lib/ids";
import { day, row } from "./columns";
import { competencies } from "./competencies";
import { roles } from "./roles";

/**
 * First and last day on which the role asks for it, both counted, open where null. A role asks for a
 * competency once at a time (exclusion constraint).
 */
export const roleCompetencies = pgTable(
  "role_competencies",
  {
    ...row<string>(),
    roleId: uuid()
      .$type<RoleId>()
      .notNull()
      .references(() => roles.id, { onDelete: "cascade" }),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id),
    level: integer().notNull(),
    importance: text().$type<Importance>().notNull().default("mandatory"),
    startsOn: day(),
    endsOn: day(),
  },
  (table) => [
    index("role_competencies_role").on(table.roleId),
    index("role_competencies_competency").on(table.competencyId),
  ],
);
