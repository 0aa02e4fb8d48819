import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Importance } from "@/lib/facts";
import type { CompetencyId, RoleId } from "@/lib/ids";
import { row } from "./columns";
import { competencies } from "./competencies";
import { roles } from "./roles";

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
  },
  (table) => [
    unique("role_competencies_pair").on(table.roleId, table.competencyId),
    index("role_competencies_competency").on(table.competencyId),
  ],
);
