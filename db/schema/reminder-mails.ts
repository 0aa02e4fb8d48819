import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ReminderMailId } from "@/lib/ids";

/** sending: claimed by a process, that may have ended since; refused: a server said that it never will. */
export type MailState = "waiting" | "sending" | "refused";

/**
 * One mail with reminders that is still to be sent to one address. What it says is made when it is sent;
 * then it is gone, and its reminders say when that was.
 */
export const reminderMails = pgTable(
  "reminder_mails",
  {
    id: uuid().$type<ReminderMailId>().primaryKey().default(sql`gen_random_uuid()`),
    address: text().notNull(),
    /** The same at each try, so that whoever gets it twice can tell. */
    messageId: text().notNull().unique(),
    state: text().$type<MailState>().notNull().default("waiting"),
    tries: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Not before this. */
    dueAt: timestamp({ withTimezone: true }).notNull(),
    claimedAt: timestamp({ withTimezone: true }),
    lastError: text(),
  },
  (table) => [
    index("reminder_mails_open").on(table.dueAt).where(sql`state in ('waiting', 'sending')`),
  ],
);
