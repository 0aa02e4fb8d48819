import { integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AwardState } from "@/lib/facts";
import type { AwardId, AwardStatementId, ImportId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { awards } from "./awards";
import { day, row } from "./columns";

/**
 * What each source says of an award, kept only where sources disagree: nearly all awards have none.
 * The award itself holds what counts.
 */
export const awardStatements = pgTable(
  "award_statements",
  {
    ...row<AwardStatementId>(),
    awardId: uuid()
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id, { onDelete: "cascade" }),
    source: text().notNull(),
    importId: uuid().$type<ImportId>(),
    state: text().$type<AwardState>().notNull(),
    issuedOn: day().notNull(),
    expiresOn: day(),
    revokedOn: day(),
    proof: text().$type<Proof>().notNull(),
    /** Null for what was known before another source spoke. */
    statedOn: day(),
    /** Counts up over the award's statements: who said something later has the higher one. */
    turn: integer().notNull(),
    /** Where somebody settled on this one: the turn up to which they had heard everything. */
    settledTurn: integer(),
    settledOn: day(),
    settledBy: text(),
    settledReason: text(),
  },
  (table) => [unique("award_statements_source").on(table.awardId, table.source)],
);
