import { integer, pgTable, timestamp } from "drizzle-orm/pg-core";
import { day } from "./columns";

/** At most one row: when it was last looked to the end what is due. None where it never was since it was switched on. */
export const reminderRuns = pgTable("reminder_runs", {
  id: integer().primaryKey().default(1),
  ranOn: day().notNull(),
  ranAt: timestamp({ withTimezone: true }).notNull(),
  /** How many reminders it made. */
  made: integer().notNull(),
});
