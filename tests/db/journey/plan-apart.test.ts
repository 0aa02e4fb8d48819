import { expect, test } from "vitest";
import type { PlanProgress } from "@/db/journey/apart/protocol";
import { loadSolver } from "@/db/journey/load-solver";
import { planApart } from "@/db/journey/plan-apart";
import { planAll } from "@/lib/journey/planner/plan-all";
import { planReachable } from "@/lib/journey/planner/plan-reachable";
import { plannerWorld } from "@/tests/support/planner/planner-world";

const SMALL = plannerWorld({ people: 4, credentials: 40, competencies: 10 });
const LARGE = plannerWorld({ people: 50, credentials: 300, competencies: 40 });
const MANNER = { seconds: 30, microFirst: true, leavesOpen: false };

test("a process apart answers as this one does, and says what it looks for", async () => {
  const heard: PlanProgress[] = [];
  const asked = { question: SMALL, ...MANNER };
  const answered = await planApart(asked, { onProgress: (progress) => heard.push(progress) });
  expect(answered.kind).toBe("plans");
  expect(answered).toEqual(planReachable(SMALL, { solve: await loadSolver(), ...MANNER }));
  const looked = new Set(heard.map(({ objective }) => objective));
  expect([...looked]).toEqual(["cheapest", "earliest", "fewest-exams"]);
});

test("whoever stops it waits for nothing", async () => {
  const stop = new AbortController();
  const planning = planApart(
    { question: LARGE, ...MANNER },
    { signal: stop.signal, onProgress: () => stop.abort(new Error("Not wanted any more.")) },
  );
  await expect(planning).rejects.toThrow("Not wanted any more.");
  await expect(planApart({ question: LARGE, ...MANNER }, { signal: stop.signal })).rejects.toThrow(
    "Not wanted any more.",
  );
});

test("where there is too little time it says so, and claims nothing", async () => {
  const answered = planAll(LARGE, { solve: await loadSolver(), seconds: 0, microFirst: true });
  if (answered.kind === "plans") {
    for (const plan of answered.plans) expect(plan.isProved || plan.gap > 0).toBe(true);
  } else expect(answered.kind).toBe("out-of-time");
});
