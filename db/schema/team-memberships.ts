import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import type { PersonId, TeamId } from "@/lib/ids";
import { day, row } from "./columns";
import { people } from "./people";
import { teams } from "./teams";

/** First and last day counted. One team at a time: an exclusion constraint in the migration. */
export const teamMemberships = pgTable(
  "team_memberships",
  {
    ...row<string>(),
    personId: uuid()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    startsOn: day().notNull(),
    endsOn: day(),
  },
  (table) => [
    index("team_memberships_person").on(table.personId),
    index("team_memberships_team").on(table.teamId),
  ],
);
