import { bigint, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * Seals on the audit log: each on the changes since the one before, and on that one; see
 * `lib/audit/seal.ts`. Nobody updates or deletes here.
 */
export const auditSeals = pgTable("audit_seals", {
  /** 1, 2, 3 and so on. */
  number: integer().primaryKey(),
  /** The last change that it seals, by `audit_events.seq`. */
  lastSeq: bigint({ mode: "number" }).notNull(),
  /** SHA-256 in hex. */
  head: text().notNull(),
  sealedAt: timestamp({ withTimezone: true }).notNull(),
});
