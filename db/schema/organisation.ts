import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { DEFAULT_WEIGHING, type Weighing } from "@/lib/facts";
import { DEFAULT_STEPS } from "@/lib/organisation/save-reminder-settings";
import type { Proof } from "@/lib/proof";
import type { Steps } from "@/lib/reminder/due";
import { row } from "./columns";

/** One row: whose installation this is, and what holds unless a reader chooses otherwise. */
export const organisation = pgTable("organisation", {
  ...row<string>(),
  name: text().notNull(),
  /** IANA name; decides which day it is. */
  zone: text().notNull(),
  lowestProof: text().$type<Proof>().notNull().default("attested"),
  /** Which of several assessments of somebody in a competency count. */
  weighing: text().$type<Weighing>().notNull().default(DEFAULT_WEIGHING),
  /** Met, but for no more than this many days, is shown as expiring. */
  warningDays: integer().notNull().default(90),
  /** Whether what badges hang on may be fetched from their issuers; and from which hosts only, any where none is named. */
  fetches: boolean().notNull().default(false),
  fetchHosts: text().array().notNull().default(sql`'{}'`),
  /** Whether anybody who knows its address may verify a badge that was issued here. */
  publishesBadges: boolean().notNull().default(false),
  /** Whether people are told of what ends, and when. */
  reminds: boolean().notNull().default(false),
  reminderSteps: jsonb().$type<Steps>().notNull().default(DEFAULT_STEPS),
});
