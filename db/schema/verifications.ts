import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AwardId, UserId, VerificationId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { awards } from "./awards";
import { day, row } from "./columns";

/** "On this day, this user looked at the award's evidence and gave it this proof." */
export const verifications = pgTable(
  "verifications",
  {
    ...row<VerificationId>(),
    awardId: uuid()
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id, { onDelete: "cascade" }),
    /** The award as it was verified: once it is edited the verification is history. */
    awardVersion: integer().notNull(),
    proof: text().$type<Proof>().notNull(),
    note: text(),
    verifiedBy: text().notNull(),
    verifiedById: uuid().$type<UserId>(),
    verifiedOn: day().notNull(),
  },
  (table) => [index("verifications_award").on(table.awardId)],
);
