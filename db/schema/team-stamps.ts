import { sql } from "drizzle-orm";
import { pgTable, uuid } from "drizzle-orm/pg-core";
import type { TeamId } from "@/lib/ids";
import { teams } from "./teams";

/**
 * Derived: another stamp for each state of what a team's figures depend on, written in the transaction
 * that changes it. Random rather than counted, so that a database restored from a backup repeats none.
 */
export const teamStamps = pgTable("team_stamps", {
  teamId: uuid()
    .$type<TeamId>()
    .primaryKey()
    .references(() => teams.id, { onDelete: "cascade" }),
  stamp: uuid().notNull().default(sql`gen_random_uuid()`),
});
