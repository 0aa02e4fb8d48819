/** The process that plans. Started by `plan-apart.ts`, which it answers once and does not outlive. */
import { setPriority } from "node:os";
import { loadSolver } from "@/db/journey/load-solver";
import { planAll } from "@/lib/journey/planner/plan-all";
import type { Objective } from "@/lib/journey/planner/question";
import type { Asked, Told } from "./protocol";

/** Below the server that started this process, whose pages must not wait for a plan. */
const NICE = 5;

setPriority(NICE);
// The terminal's signals go to everyone in it; the parent decides when this ends.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
process.once("disconnect", () => process.exit());
// Whoever sends messages is `plan-apart.ts`: nobody else has this channel.
process.once("message", (asked) => answer(asked as Asked));
tell({ kind: "ready" });

async function answer({ question, seconds, microFirst }: Asked): Promise<void> {
  let objective: Objective = "cheapest";
  const solve = await loadSolver((progress) => tell({ kind: "progress", objective, ...progress }));
  const answered = planAll(question, { solve, seconds, microFirst }, (next) => {
    objective = next;
    tell({ kind: "progress", objective, value: null, bound: null });
  });
  tell({ kind: "answered", answered });
}

function tell(told: Told): void {
  process.send?.(told);
}
