import { date, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { AwardId, PersonId, PolicyVersionId, RequirementId, TeamId } from "@/lib/ids";
import type { GapReason, StandingKind } from "@/lib/standing/standing";

/**
 * Derived: every person's standings over time, half-open, cut where the person changes teams. Written
 * in the transaction that changes a fact, rebuilt and compared by `npm run projection:verify`. Without
 * foreign keys, which would be asked for each of many rows about few people: see `writeSpans`.
 */
export const standingSpans = pgTable(
  "standing_spans",
  {
    personId: uuid().$type<PersonId>().notNull(),
    requirementId: uuid().$type<RequirementId>().notNull(),
    /** The team that the person is in on these days. */
    teamId: uuid().$type<TeamId>().notNull(),
    /** The rungs at which it stands so: claimed 1, attested 2, checked 4, issuer-verified 8, added. */
    rungs: smallint().notNull(),
    /** -infinity and infinity where open. */
    validFrom: date().notNull(),
    validUntil: date().notNull(),
    kind: text().$type<StandingKind>().notNull(),
    reason: text().$type<GapReason>(),
    by: uuid().array().$type<AwardId[]>().notNull(),
    /** Without which it would not be met; null where it is met by itself, or not met. */
    policies: uuid().array().$type<PolicyVersionId[]>(),
    waiverId: uuid(),
    /** The unbroken run of the same kind (and reason) that these days lie in: since when, until when. */
    runFrom: date().notNull(),
    runUntil: date().notNull(),
  },
  (table) => [
    index("standing_spans_person").on(table.personId, table.requirementId),
    index("standing_spans_team").on(table.teamId, table.validFrom),
    index("standing_spans_requirement").on(table.requirementId),
  ],
);
