import { integer, jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { TeamId, TeamMinimumId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { day, row } from "./columns";
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
  },
  (table) => [unique("team_minimums_target").on(table.teamId, table.target, table.startsOn)],
);
