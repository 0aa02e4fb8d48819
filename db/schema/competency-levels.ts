import { integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Facet } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { row } from "./columns";
import { competencies } from "./competencies";

/** What a level means for one competency. */
export const competencyLevels = pgTable(
  "competency_levels",
  {
    ...row<string>(),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id, { onDelete: "cascade" }),
    rank: integer().notNull(),
    description: text().notNull(),
    /** Of what somebody at this level is to be assessed; null for all of it. */
    facet: text().$type<Facet>(),
  },
  (table) => [unique("competency_levels_rank").on(table.competencyId, table.rank)],
);
