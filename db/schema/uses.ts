import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CompetencyId, PersonId, UseId } from "@/lib/ids";
import { day, row } from "./columns";
import { competencies } from "./competencies";
import { people } from "./people";

/** "On this day, the person used the competency in their work." It shows no level: it keeps one fresh. */
export const uses = pgTable(
  "uses",
  {
    ...row<UseId>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id),
    usedOn: day().notNull(),
    note: text(),
    /** Who says so; null where it is a claim of their own. */
    confirmedBy: text(),
  },
  (table) => [
    unique("uses_day").on(table.personId, table.competencyId, table.usedOn),
    index("uses_competency").on(table.competencyId),
  ],
);
