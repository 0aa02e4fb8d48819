import { integer, pgTable, text } from "drizzle-orm/pg-core";
import type { Proof } from "@/lib/proof";
import { row } from "./columns";

/** One row: whose installation this is, and what holds unless a reader chooses otherwise. */
export const organisation = pgTable("organisation", {
  ...row<string>(),
  name: text().notNull(),
  /** IANA name; decides which day it is. */
  zone: text().notNull(),
  lowestProof: text().$type<Proof>().notNull().default("attested"),
  /** Met, but for no more than this many days, is shown as expiring. */
  warningDays: integer().notNull().default(90),
});
