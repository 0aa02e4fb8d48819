import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { ColumnMap, ImportKind } from "@/lib/import/import";
import { row } from "./columns";

/** Which column is what, remembered for files with the same headers. */
export const columnMaps = pgTable("column_maps", {
  ...row<string>(),
  kind: text().$type<ImportKind>().notNull(),
  /** Fingerprint of the normalised headers in order. */
  headers: text().notNull().unique(),
  columns: jsonb().$type<ColumnMap>().notNull(),
});
