import { sql } from "drizzle-orm";
import { index, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import type { SessionId, UserId } from "@/lib/ids";
import { users } from "./users";

/** A signed-in browser. The cookie names a row here, and the row decides. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().$type<SessionId>().primaryKey().default(sql`gen_random_uuid()`),
    userId: uuid()
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    seenAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("sessions_user").on(table.userId)],
);
