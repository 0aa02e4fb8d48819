import { index, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { BadgeState, Verdicts } from "@/lib/badge/verify/verdict";
import type { AwardId, BadgeId, ImportId, PersonId } from "@/lib/ids";
import { awards } from "./awards";
import { bytes, day, row } from "./columns";
import { people } from "./people";

/** A badge as it was given to us, whose it is, what became of it, and what checking it said last. */
export const badges = pgTable(
  "badges",
  {
    ...row<BadgeId>(),
    /** Issuer and id, as the issuer gives them out; of a badge without, its content's digest. */
    key: text().notNull(),
    /** Null while it is unclaimed. */
    personId: uuid()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: "cascade" }),
    /** How it is known whose it is: by a known address, or because somebody said so. */
    claimedBy: text().$type<"address" | "hand">(),
    /** Null while it is on nobody's record. */
    awardId: uuid()
      .$type<AwardId>()
      .references(() => awards.id, { onDelete: "set null" }),
    importId: uuid().$type<ImportId>(),
    form: text().$type<"json" | "jws">().notNull(),
    /** SHA-256 of what is kept of it, in hex. */
    contentHash: text().notNull(),
    standard: text().$type<"2.0" | "3.0" | "legacy">().notNull(),
    name: text().notNull(),
    /** What the issuer is identified by: an address or a DID. */
    issuer: text(),
    issuerName: text(),
    validFrom: day(),
    verdicts: jsonb().$type<Verdicts>().notNull(),
    state: text().$type<BadgeState>().notNull(),
    checkedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was last known whether it is revoked; null where it never was. */
    statusKnownAt: timestamp({ withTimezone: true }),
    /** The file, and where in it. */
    place: text().notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique("badges_key").on(table.key),
    index("badges_person").on(table.personId),
    index("badges_award").on(table.awardId),
    index("badges_checked").on(table.checkedAt),
  ],
);

/** The badge itself, beside its row so that lists and the log stay light. */
export const badgeContents = pgTable("badge_contents", {
  badgeId: uuid()
    .$type<BadgeId>()
    .primaryKey()
    .references(() => badges.id, { onDelete: "cascade" }),
  /** The JSON text or the compact JWS, in UTF-8. */
  content: bytes().notNull(),
  /** The PNG picture that it was baked into; null where there was none. */
  picture: bytes(),
});
