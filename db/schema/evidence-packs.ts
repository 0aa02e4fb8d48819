import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { EvidencePackId, RequirementId, TeamId, UserId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { bytes, day, row } from "./columns";
import { teams } from "./teams";

/** An evidence pack that was made: what was asked, what came of it, and until when it is kept. */
export const evidencePacks = pgTable(
  "evidence_packs",
  {
    ...row<EvidencePackId>(),
    /** Null for everybody. */
    teamId: uuid()
      .$type<TeamId>()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** Null for all in effect. */
    requirementIds: uuid().array().$type<RequirementId[]>(),
    asOf: day().notNull(),
    /** Null for what was known when it was made. */
    knownAt: timestamp({ withTimezone: true }).notNull(),
    proof: text().$type<Proof>().notNull(),
    /** SHA-256 of its evidence, in hex: the same for the same question about the same knowledge. */
    fingerprint: text().notNull(),
    /** Whose key signed it. */
    did: text().notNull(),
    people: integer().notNull(),
    standings: integer().notNull(),
    /** Bytes of the zip. */
    size: integer().notNull(),
    madeBy: text().notNull(),
    createdBy: uuid().$type<UserId>(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    keptUntil: timestamp({ withTimezone: true }).notNull(),
    /** Counted, so that each is in the audit log. */
    downloads: integer().notNull().default(0),
  },
  (table) => [index("evidence_packs_made").on(table.madeAt)],
);

/** The zip itself, beside its pack so that lists stay light. */
export const evidencePackFiles = pgTable("evidence_pack_files", {
  packId: uuid()
    .$type<EvidencePackId>()
    .primaryKey()
    .references(() => evidencePacks.id, { onDelete: "cascade" }),
  content: bytes().notNull(),
});
