import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CompetencyId, FrameworkId } from "@/lib/ids";
import { row } from "./columns";
import { frameworks } from "./frameworks";

export const competencies = pgTable(
  "competencies",
  {
    ...row<CompetencyId>(),
    frameworkId: uuid()
      .$type<FrameworkId>()
      .notNull()
      .references(() => frameworks.id),
    code: text(),
    name: text().notNull(),
    description: text(),
    /** What the matrix and the overview group by. */
    area: text(),
  },
  (table) => [uniqueIndex("competencies_name").on(table.frameworkId, sql`lower(${table.name})`)],
);
