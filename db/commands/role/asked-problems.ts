import type { Tx } from "@/db/client";
import { problemsOfLevel } from "@/db/commands/problems-of-level";
import { withdrawalProblems } from "@/db/commands/withdrawal-problems";
import type { RoleCompetency } from "@/lib/facts";
import type { InputProblem } from "@/lib/refusal";
import { spanProblems } from "@/lib/span-problems";

/** What would be wrong with a role that asks for it so, on these days. */
export async function askedProblems(
  tx: Tx,
  asked: Pick<RoleCompetency, "competencyId" | "level" | "startsOn" | "endsOn">,
): Promise<InputProblem[]> {
  return [
    ...(asked.startsOn === null ? [] : spanProblems(asked.startsOn, asked.endsOn, "endsOn")),
    ...(await problemsOfLevel(tx, asked)),
    ...(await withdrawalProblems(tx, asked, { field: "endsOn", last: asked.endsOn })),
  ];
}
