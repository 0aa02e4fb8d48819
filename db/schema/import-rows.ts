import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ImportId } from "@/lib/ids";
import type { RowOutcome, RowProblem } from "@/lib/import/import";
import { imports } from "./imports";

/** What became of each line of a committed file. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    line: integer().notNull(),
    outcome: text().$type<RowOutcome>().notNull(),
    entityId: uuid(),
    problems: jsonb().$type<readonly RowProblem[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
);
