import { integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { FrameworkId } from "@/lib/ids";
import { row } from "./columns";
import { frameworks } from "./frameworks";

/** A framework's ordered levels, from 1; level 0 is "no evidence" and has no row. */
export const proficiencyLevels = pgTable(
  "proficiency_levels",
  {
    ...row<string>(),
    frameworkId: uuid()
      .$type<FrameworkId>()
      .notNull()
      .references(() => frameworks.id, { onDelete: "cascade" }),
    rank: integer().notNull(),
    name: text().notNull(),
  },
  (table) => [unique("proficiency_levels_rank").on(table.frameworkId, table.rank)],
);
