import type { Tx } from "@/db/client";
import { ruleProblems } from "@/db/commands/rule-problems";
import type { Refusals } from "@/db/rows/unless-refused";
import type { TeamMinimum } from "@/lib/facts";
import { type InputProblem, problem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

export async function minimumProblems(
  tx: Tx,
  { startsOn, endsOn, target }: Pick<TeamMinimum, "startsOn" | "endsOn" | "target">,
): Promise<InputProblem[]> {
  return [
    ...spanProblems(startsOn, endsOn, "endsOn"),
    ...(await ruleProblems(tx, target, { field: "target", firstDay: startsOn })),
  ];
}

export const MINIMUM_REFUSALS: Refusals = {
  team_minimums_team_id_teams_id_fk: problem("teamId", "team-unknown", "There is no such team."),
  team_minimums_target: problem(
    "target",
    "already-set",
    "The team has a minimum for this from the same day.",
  ),
};
