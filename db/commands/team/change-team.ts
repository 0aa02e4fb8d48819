import { sql } from "drizzle-orm";
import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { teams } from "@/db/schema/teams";
import type { Saved } from "@/lib/refusal";
import type { ChangeTeam } from "@/lib/team/change-team";
import { TEAM_REFUSALS, teamProblems } from "./team-problems";

/** Renames a team, or moves it with all that lies below it. */
export const changeTeam = command<ChangeTeam, Saved<typeof teams.$inferSelect>>(
  "person.write",
  "team.change",
  async (tx, change) => {
    // Two moves at once could put each team below the other: they wait for one another.
    if (change.parentId) await tx.execute(sql`lock table teams in share row exclusive mode`);
    return changeRow(tx, teams, change, {
      check: (next) => teamProblems(tx, next),
      refusals: TEAM_REFUSALS,
    });
  },
);
