import { pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { TeamId, UserId } from "@/lib/ids";
import { row } from "./columns";
import { teams } from "./teams";
import { users } from "./users";

/** The teams, with all below them, that a manager answers for. */
export const userTeams = pgTable(
  "user_teams",
  {
    ...row<string>(),
    userId: uuid()
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (table) => [unique("user_teams_pair").on(table.userId, table.teamId)],
);
