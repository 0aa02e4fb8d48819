import { sql } from "drizzle-orm";
import { integer, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ImportId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldChange } from "@/lib/import/plan/plan";
import { bytes } from "./columns";
import { imports } from "./imports";

/**
 * What becomes of the lines of a file, as it was shown last, and what became of them once it is
 * committed: some thousand in each row, because files are long.
 */
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
    problems: json().$type<{ readonly [at: string]: readonly RowProblem[] }>().notNull(),
    /** Likewise, what is another in a row that is known. */
    changes: json()
      .$type<{ readonly [at: string]: readonly FieldChange[] }>()
      .notNull()
      .default({}),
    /** What the file says, under the template's columns and packed: see db/import/kept-cells.ts. */
    cells: bytes().notNull().default(sql`''`),
  },
  (table) => [primaryKey({ columns: [table.importId, table.firstRow] })],
);
