import { and, arrayContains, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { teams } from "@/db/schema/teams";
import type { TeamId } from "@/lib/ids";
import { type InputProblem, problem, type Saved } from "@/lib/refusal";
import type { ChangeTeam } from "@/lib/team/change-team";
import { TEAM_REFUSALS } from "./refusals";

/** Renames a team, or moves it with all that lies below it. */
export const changeTeam = command<ChangeTeam, Saved<typeof teams.$inferSelect>>(
  "person.write",
  "team.change",
  async (tx, change) => {
    // Two moves at once could put each team below the other: they wait for one another.
    if (change.parentId) await tx.execute(sql`lock table teams in share row exclusive mode`);
    return changeRow(tx, teams, change, {
      check: ({ id, parentId }) => (parentId ? belowItself(tx, id, parentId) : []),
      refusals: TEAM_REFUSALS,
    });
  },
);

async function belowItself(tx: Tx, id: TeamId, parentId: TeamId): Promise<InputProblem[]> {
  const below = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.id, parentId), arrayContains(teams.path, [id])));
  return below.length === 0
    ? []
    : [problem("parentId", "below-itself", "A team cannot lie below itself.")];
}
