import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Refusals } from "@/db/rows/unless-refused";
import { teams } from "@/db/schema/teams";
import type { TeamId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";

type Placed = { readonly id?: TeamId; readonly parentId: TeamId | null };

/** Whether the team above is there, and not the team itself or one below it. */
export async function teamProblems(tx: Tx, { id, parentId }: Placed): Promise<InputProblem[]> {
  if (parentId === null) return [];
  const [above] = await tx.select({ path: teams.path }).from(teams).where(eq(teams.id, parentId));
  if (!above) return [problem("parentId", "team-unknown", "There is no such team.")];
  return id !== undefined && above.path.includes(id)
    ? [problem("parentId", "below-itself", "A team cannot lie below itself.")]
    : [];
}

export const TEAM_REFUSALS: Refusals = {
  teams_name: problem("name", "name-taken", "There is a team of this name in the same place."),
};
