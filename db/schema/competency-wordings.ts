import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { CompetencyId } from "@/lib/ids";
import { day, row } from "./columns";
import { competencies } from "./competencies";

/** What a competency was called and meant before a version of its framework changed that. */
export const competencyWordings = pgTable(
  "competency_wordings",
  {
    ...row<string>(),
    competencyId: uuid()
      .$type<CompetencyId>()
      .notNull()
      .references(() => competencies.id, { onDelete: "cascade" }),
    /** First and last day in these words, both counted; null where it began before anybody looked. */
    startsOn: day(),
    endsOn: day().notNull(),
    code: text(),
    name: text().notNull(),
    description: text(),
    area: text(),
    /** What its levels meant, by rank. */
    levels: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [index("competency_wordings_competency").on(table.competencyId)],
);
