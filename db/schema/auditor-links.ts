import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AuditorLinkState } from "@/lib/auditor-link/state";
import type {
  AuditorLinkId,
  AwardId,
  EvidenceId,
  PersonId,
  RequirementId,
  TeamId,
  UserId,
} from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { day, row } from "./columns";

/**
 * An address at which somebody sees evidence, or a wall the figures of a team, without signing in; and which
 * part of it: this row is its scope.
 */
export const auditorLinks = pgTable("auditor_links", {
  ...row<AuditorLinkId>(),
  kind: text().$type<"auditor" | "wall">().notNull().default("auditor"),
  /** Whom it is for, or where the wall is. */
  label: text().notNull(),
  /** Null for the whole organisation. No reference: a team that goes leaves the link with nobody, not with everybody. */
  teamId: uuid().$type<TeamId>(),
  /** Null for all in effect. */
  requirementIds: uuid().array().$type<RequirementId[]>(),
  /** Null for the day on which somebody looks. */
  asOf: day(),
  /** Null for all that is known when somebody looks. */
  knownAt: timestamp({ withTimezone: true, mode: "string" }),
  proof: text().$type<Proof>().notNull(),
  /** How a sample is drawn; null for a wall, which shows everybody of its team. */
  seed: text(),
  size: integer(),
  /** SHA-256 of the secret in its address, in hex. */
  tokenHash: text().notNull().unique(),
  madeBy: text().notNull(),
  createdBy: uuid().$type<UserId>(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  /** The first instant at which it opens nothing any more. */
  endsAt: timestamp({ withTimezone: true }).notNull(),
  revokedAt: timestamp({ withTimezone: true }),
});

/** That somebody looked, and at what; or was turned away. Rows are added, and never changed. */
export const auditorLinkViews = pgTable(
  "auditor_link_views",
  {
    ...row<string>(),
    linkId: uuid()
      .$type<AuditorLinkId>()
      .notNull()
      .references(() => auditorLinks.id),
    at: timestamp({ withTimezone: true }).notNull(),
    /** How the link was: only through an open one is anything seen. */
    state: text().$type<AuditorLinkState>().notNull(),
    /** How the sample was drawn, and who was in it; null where it was a file, or nothing. */
    seed: text(),
    size: integer(),
    personIds: uuid().array().$type<PersonId[]>().notNull().default([]),
    /** The awards that were shown: their files may be opened. */
    awardIds: uuid().array().$type<AwardId[]>().notNull().default([]),
    /** The file that was opened. */
    evidenceId: uuid().$type<EvidenceId>(),
  },
  (table) => [index("auditor_link_views_link").on(table.linkId, table.at)],
);
