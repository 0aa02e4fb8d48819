import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { PersonId } from "@/lib/ids";

/** Every change of every fact, written by triggers: see the migration. Nobody updates or deletes here. */
export const auditEvents = pgTable(
  "audit_events",
  {
    seq: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    /** The database transaction that made the change. */
    tx: bigint({ mode: "number" }).notNull(),
    actor: text().notNull(),
    actorId: uuid(),
    /** What was being done, such as "import.commit". */
    action: text().notNull(),
    entity: text().notNull(),
    entityId: uuid().notNull(),
    /** Whom it concerns, where it concerns one person. */
    personId: uuid().$type<PersonId>(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** SHA-256 of all the above, in hex. */
    hash: text().notNull(),
  },
  (table) => [
    index("audit_events_tx").on(table.tx, table.entity),
    index("audit_events_entity").on(table.entityId),
    index("audit_events_person").on(table.personId),
    index("audit_events_at").on(table.at),
  ],
);
