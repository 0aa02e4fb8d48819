import { sql } from "drizzle-orm";
import { bigint, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Failed sign-ins, counted so that guessing is slowed; cleared when they no longer count. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the address that was tried, in hex: also addresses of nobody are tried. */
    email: text().notNull(),
    /** Where the attempt came from. */
    address: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (table) => [index("sign_in_attempts_email").on(table.email, table.at)],
);
