import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { AwardId, IssuedBadgeId } from "@/lib/ids";
import { awards } from "./awards";
import { row } from "./columns";

/** An Open Badges 3.0 credential that this installation signed for an award of its own. */
export const issuedBadges = pgTable(
  "issued_badges",
  {
    ...row<IssuedBadgeId>(),
    awardId: uuid()
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id, { onDelete: "cascade" }),
    /** Part of the address at which it can be verified, where that is allowed: 128 random bits, base64url. */
    secret: text().notNull(),
    /** The signed credential, as JSON. */
    document: text().notNull(),
    /** The key that signed it: RFC 7638, SHA-256, base64url. */
    thumbprint: text().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    issuedBy: text().notNull(),
    revokedAt: timestamp({ withTimezone: true }),
    revokedReason: text(),
  },
  (table) => [
    unique("issued_badges_secret").on(table.secret),
    index("issued_badges_award").on(table.awardId),
  ],
);
