import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ImportId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { imports } from "./imports";

/** What became of the lines of a committed file: some thousand in each row, because files are long. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Which row of the file is the first here, counted from 0. */
    firstRow: integer().notNull(),
    lines: integer().array().notNull(),
    /** A letter for each line: c created, u updated, n unchanged, r rejected, o undecided. */
    outcomes: text().notNull(),
    /** What each line is about; the nil UUID for nothing. */
    entities: uuid().array().notNull(),
    /** By place among the lines, where there are any. */
    problems: jsonb().$type<{ readonly [at: string]: readonly RowProblem[] }>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.firstRow] })],
);
