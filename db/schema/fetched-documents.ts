import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What badges hang on and was fetched, where an administrator allows that; the last that was had is kept. */
export const fetchedDocuments = pgTable("fetched_documents", {
  url: text().primaryKey(),
  /** JSON, or a compact JWS; null where it was never had. */
  content: text(),
  fetchedAt: timestamp({ withTimezone: true }),
  /** When it was last asked for, and why that failed; null where it did not. */
  askedAt: timestamp({ withTimezone: true }).notNull(),
  failure: text(),
});
