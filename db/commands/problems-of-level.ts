import type { Tx } from "@/db/client";
import { highestLevels } from "@/db/queries/highest-levels";
import { levelProblems } from "@/lib/competency/level";
import type { CompetencyId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";

type AtLevel = { readonly competencyId: CompetencyId; readonly level: number };

/** Whether the competency exists and its framework has the level. */
export async function problemsOfLevel(
  tx: Tx,
  { competencyId, level }: AtLevel,
): Promise<InputProblem[]> {
  const highest = (await highestLevels(tx, [competencyId])).get(competencyId);
  return highest === undefined
    ? [problem("competencyId", "competency-unknown", "There is no such competency.")]
    : levelProblems(level, highest);
}
