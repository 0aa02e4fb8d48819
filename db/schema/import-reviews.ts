import { json, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ImportId } from "@/lib/ids";
import type { ImportReview } from "@/lib/import/import-answer";
import type { Proof } from "@/lib/proof";
import { day } from "./columns";
import { imports } from "./imports";

/**
 * What was found out about a file when it was planned last, besides its rows; and on which ground, so
 * that it is known whether it still stands.
 */
export const importReviews = pgTable("import_reviews", {
  importId: uuid()
    .$type<ImportId>()
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  review: json().$type<ImportReview>().notNull(),
  /** Fingerprint of the plan whose rows are kept; null where no plan could be made. */
  planHash: text(),
  /** The transactions that the plan knows of, as PostgreSQL writes a snapshot. */
  seen: text().notNull(),
  /** The day that it was made on, and what its actor may give: both decide on rows. */
  plannedOn: day().notNull(),
  highestProof: text().$type<Proof>().notNull(),
});
