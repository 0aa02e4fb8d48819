import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { PersonId, ReminderId, ReminderMailId, UserId } from "@/lib/ids";
import type { Ending, Thing } from "@/lib/reminder/end";
import type { RecipientKind } from "@/lib/reminder/recipient";
import { day } from "./columns";
import { people } from "./people";
import { reminderMails } from "./reminder-mails";

/** That somebody is told, at one step, of something that ends. Its unique constraint is what makes it once. */
export const reminders = pgTable(
  "reminders",
  {
    id: uuid().$type<ReminderId>().primaryKey().default(sql`gen_random_uuid()`),
    /** What ends: an award, a waiver, or the grace under a requirement. */
    thing: text().$type<Thing>().notNull(),
    thingId: uuid().$type<Ending["id"]>().notNull(),
    /** Whose it is. */
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    lastDay: day().notNull(),
    /** The step; below zero: days after. */
    daysBefore: integer().notNull(),
    recipient: text().$type<RecipientKind>().notNull(),
    /** The person, where the recipient is the holder; else a user. */
    recipientId: uuid().$type<PersonId | UserId>().notNull(),
    /** A later step had come before anybody looked: nobody is told of this one. */
    isSkipped: boolean().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
    /** Has still to be put into a mail. */
    wantsMail: boolean().notNull(),
    /** The mail that it waits in, and when one with it was sent. */
    mailId: uuid()
      .$type<ReminderMailId>()
      .references(() => reminderMails.id, { onDelete: "set null" }),
    mailedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("reminders_once").on(
      table.thing,
      table.thingId,
      table.personId,
      table.lastDay,
      table.daysBefore,
      table.recipient,
      table.recipientId,
    ),
    index("reminders_person").on(table.personId),
    index("reminders_recipient").on(table.recipientId, table.madeAt),
    index("reminders_mail").on(table.mailId),
    index("reminders_wanting").on(table.recipientId).where(sql`wants_mail`),
  ],
);
