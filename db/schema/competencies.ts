import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CompetencyId, FrameworkId } from "@/lib/ids";
import { day, row } from "./columns";
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
    /** What its source calls it for good, whatever its name: a NICE id, an ESCO URI, a CASE identifier. */
    sourceKey: text(),
    /** First and last day on which its framework has it in these words; null where open. */
    startsOn: day(),
    endsOn: day(),
    /** After so many calendar months without a use, an assessment or an award it is stale; null: never. */
    staleAfterMonths: integer(),
    /** Whether it shows its level all the same. */
    staleCounts: boolean().notNull().default(true),
  },
  (table) => [
    // A source that has keys may name two things alike, and what was withdrawn gives its name free.
    uniqueIndex("competencies_name")
      .on(table.frameworkId, sql`lower(${table.name})`)
      .where(sql`source_key is null and ends_on is null`),
    uniqueIndex("competencies_source_key").on(table.frameworkId, table.sourceKey),
  ],
);
