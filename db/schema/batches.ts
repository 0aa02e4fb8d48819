import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { BatchKind } from "@/lib/batch/batch";
import type { BatchId, ImportId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { imports } from "./imports";

/** One act on many rows that can be taken back. What it did stands in the audit log, under its transaction. */
export const batches = pgTable(
  "batches",
  {
    ...row<BatchId>(),
    kind: text().$type<BatchKind>().notNull(),
    /** In words, without naming a person. */
    title: text().notNull(),
    reason: text(),
    /** How many rows it made, changed or removed. */
    size: integer().notNull(),
    tx: bigint({ mode: "number" }).notNull(),
    /** As in the audit log: who did it, shown and by id. */
    actor: text().notNull(),
    createdBy: uuid().$type<UserId>(),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    /** The act that it takes back, and the one that took it back. */
    undoes: uuid()
      .$type<BatchId>()
      .references((): AnyPgColumn => batches.id),
    undoneBy: uuid()
      .$type<BatchId>()
      .references((): AnyPgColumn => batches.id),
    /** The import that it takes back, or brings back. */
    importId: uuid()
      .$type<ImportId>()
      .references(() => imports.id, { onDelete: "cascade" }),
    idempotencyKey: text().unique(),
    /** SHA-256 of what was asked for, in hex, where it came with a key. */
    contentHash: text(),
  },
  (table) => [index("batches_import").on(table.importId)],
);
