import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import type { Refusals } from "@/db/rows/unless-refused";
import { quotas } from "@/db/schema/quotas";
import { teamMinimums } from "@/db/schema/team-minimums";
import { teams } from "@/db/schema/teams";
import { type InputProblem, problem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";
import { MAX_LINES } from "@/lib/team/quota";

type Minimum = Pick<
  typeof teamMinimums.$inferSelect,
  "teamId" | "startsOn" | "endsOn" | "target" | "quotaId"
>;

/** What is wrong with a minimum; `id`: the one that is changed, if it is there already. */
export async function minimumProblems(
  tx: Tx,
  minimum: Minimum & { readonly id?: (typeof teamMinimums.$inferSelect)["id"] },
): Promise<InputProblem[]> {
  const { startsOn, endsOn, target } = minimum;
  return [
    ...spanProblems(startsOn, endsOn, "endsOn"),
    ...(await ruleProblems(tx, target, { field: "target", firstDay: startsOn })),
    ...(await quotaProblems(tx, minimum)),
  ];
}

/** A line is of the quota's team, or of one below it. */
async function quotaProblems(
  tx: Tx,
  { quotaId, teamId, id }: Pick<Minimum, "quotaId" | "teamId"> & { readonly id?: string },
): Promise<InputProblem[]> {
  if (quotaId === null) return [];
  const [quota] = await tx.select().from(quotas).where(eq(quotas.id, quotaId)).for("update");
  if (!quota) return [problem("quotaId", "quota-unknown", "There is no such quota.")];
  const [below] = await tx
    .select({ isBelow: sql<boolean>`${teams.path} @> array[${quota.teamId}::uuid]` })
    .from(teams)
    .where(eq(teams.id, teamId));
  if (!below?.isBelow) {
    return [problem("quotaId", "team-outside", "The quota is of another team.")];
  }
  const others: SQL[] = [eq(teamMinimums.quotaId, quotaId)];
  if (id !== undefined) others.push(ne(sql`${teamMinimums.id}::text`, id));
  const lines = await tx.$count(teamMinimums, and(...others));
  return lines < MAX_LINES
    ? []
    : [problem("quotaId", "too-many-lines", `A quota has at most ${MAX_LINES} lines.`)];
}

export const MINIMUM_REFUSALS: Refusals = {
  team_minimums_team_id_teams_id_fk: problem("teamId", "team-unknown", "There is no such team."),
  team_minimums_target: problem(
    "target",
    "already-set",
    "The team has a minimum for this from the same day.",
  ),
};
