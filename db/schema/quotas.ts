import { sql } from "drizzle-orm";
import { boolean, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { QuotaId, TeamId } from "@/lib/ids";
import { row } from "./columns";
import { teams } from "./teams";

/** What a team has to have enough people for all at once: its lines are team minimums. */
export const quotas = pgTable(
  "quotas",
  {
    ...row<QuotaId>(),
    teamId: uuid()
      .$type<TeamId>()
      .notNull()
      .references(() => teams.id),
    name: text().notNull(),
    /** Whether each person fills one place only, in whichever line. */
    countsOnce: boolean().notNull(),
  },
  (table) => [uniqueIndex("quotas_name").on(table.teamId, sql`lower(${table.name})`)],
);
