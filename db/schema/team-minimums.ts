import { integer, jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { QuotaId, TeamId, TeamMinimumId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { day, row } from "./columns";
import { quotas } from "./quotas";
import { teams } from "./teams";

/** At least `minimum` people of the team, subtree included, meet the target. */
export const teamMinimums = pgTable(
  "team_minimums",
  {
    ...row<TeamMinimumId>(),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    target: jsonb().$type<Rule>().notNull(),
    minimum: integer().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    /** The quota that it is a line of; its team is the quota's, or one below. */
    quotaId: uuid()
      .$type<QuotaId>()
      .references(() => quotas.id),
  },
  (table) => [unique("team_minimums_target").on(table.teamId, table.target, table.startsOn)],
);
