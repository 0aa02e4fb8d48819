/** The process that plans. Started by `plan-apart.ts`, which it answers once and does not outlive. */
import { leaveSignalsToParent, standApart } from "@/db/apart/stand-apart";
import { loadSolver } from "@/db/journey/load-solver";
import { planReachable } from "@/lib/journey/planner/plan-reachable";
import type { Objective } from "@/lib/journey/planner/question";
import type { Asked, Told } from "./protocol";

standApart();
leaveSignalsToParent();
// Whoever sends messages is `plan-apart.ts`: nobody else has this channel.
process.once("message", (asked) => answer(asked as Asked));
tell({ kind: "ready" });

async function answer({ question, ...asking }: Asked): Promise<void> {
  let objective: Objective = "cheapest";
  const solve = await loadSolver((progress) => tell({ kind: "progress", objective, ...progress }));
  const answered = planReachable(question, { ...asking, solve }, (next) => {
    objective = next;
    tell({ kind: "progress", objective, value: null, bound: null });
  });
  tell({ kind: "answered", answered });
}

function tell(told: Told): void {
  process.send?.(told);
}
