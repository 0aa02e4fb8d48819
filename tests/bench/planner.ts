import { planApart } from "@/db/journey/plan-apart";
import { type PlannerWorld, plannerWorld } from "@/tests/support/planner/planner-world";
import { figure, type Report } from "./figure";

/** `seconds` to the slowest of the three plans, which is within the gap of the best. */
type Case = PlannerWorld & { readonly seconds: number; readonly gap: number };

const CASES: readonly Case[] = [
  { people: 20, credentials: 200, competencies: 40, seconds: 5, gap: 0 },
  { people: 50, credentials: 300, competencies: 40, seconds: 20, gap: 0.01 },
];

/** Three plans for a team, in a process apart: how long each takes, and how far from the best it may be. */
export async function benchPlanner(report: Report): Promise<void> {
  for (const { seconds, gap, ...world } of CASES) {
    const began = new Map<string, number>();
    const question = plannerWorld(world);
    const start = performance.now();
    const answered = await planApart(
      { question, seconds, microFirst: true, leavesOpen: false },
      {
        onProgress: ({ objective }) => {
          if (!began.has(objective)) began.set(objective, performance.now());
        },
      },
    );
    const ends = [...[...began.values()].slice(1), performance.now()];
    const slowest = Math.max(...[...began.values()].map((at, n) => (ends[n] ?? at) - at)) / 1_000;
    const plans = answered.kind === "plans" ? answered.plans : [];
    const detail = `${answered.kind}; ${plans.map((plan) => `${plan.objective} ${plan.steps.length} steps${plan.isProved ? ", proved" : ""}`).join("; ")}; all three and the start of the process ${((performance.now() - start) / 1_000).toFixed(1)} s`;
    const widest = plans.length === 3 ? Math.max(...plans.map((plan) => plan.gap)) : 1;
    report(figure(`planner/${world.people}/slowest`, slowest, seconds, { unit: "s", detail }));
    report(figure(`planner/${world.people}/gap`, widest, gap, { unit: "share", detail }));
  }
}
