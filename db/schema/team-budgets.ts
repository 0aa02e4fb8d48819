import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { TeamBudgetId, TeamId } from "@/lib/ids";
import { day, row } from "./columns";
import { teams } from "./teams";

/** What a team, subtree included, may spend on learning from one day to another, both counted. */
export const teamBudgets = pgTable(
  "team_budgets",
  {
    ...row<TeamBudgetId>(),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    /** In cents of `currency`. */
    amount: integer().notNull(),
    currency: text().notNull(),
  },
  (table) => [index("team_budgets_team").on(table.teamId)],
);
