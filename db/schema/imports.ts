import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ImportId, UserId } from "@/lib/ids";
import type { ImportCounts, ImportKind, ImportSettings, ImportState } from "@/lib/import/import";
import { bytes, row } from "./columns";

/** A file's journey. The plan is not kept: it is made again from the same bytes and settings. */
export const imports = pgTable(
  "imports",
  {
    ...row<ImportId>(),
    kind: text().$type<ImportKind>().notNull(),
    state: text().$type<ImportState>().notNull().default("draft"),
    fileName: text().notNull(),
    /** SHA-256 of the file, in hex. */
    fileHash: text().notNull(),
    settings: jsonb().$type<ImportSettings>().notNull(),
    counts: jsonb().$type<ImportCounts>(),
    /** Fingerprint of the plan that was last shown. */
    planHash: text(),
    createdBy: uuid().$type<UserId>(),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    committedAt: timestamp({ withTimezone: true }),
    /** The transactions that wrote it and took it back: the way into the audit log. */
    commitTx: bigint({ mode: "number" }),
    undoTx: bigint({ mode: "number" }),
    idempotencyKey: text().unique(),
  },
  (table) => [index("imports_created").on(table.createdAt)],
);

/** The file itself, packed, beside its import so that lists stay light. */
export const importFiles = pgTable("import_files", {
  importId: uuid()
    .$type<ImportId>()
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  content: bytes().notNull(),
});
