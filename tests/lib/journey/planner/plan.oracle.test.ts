import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSolver } from "@/db/journey/load-solver";
import type { Day } from "@/lib/calendar";
import { conflictIn } from "@/lib/journey/planner/conflict";
import { type Plan, planFor } from "@/lib/journey/planner/plan";
import { type Limits, OBJECTIVES, type PlanQuestion } from "@/lib/journey/planner/question";
import { anyFadingQuestion, anyQuestion } from "@/tests/support/planner/arbitrary-question";
import { bestByTrying } from "@/tests/support/planner/oracle";
import { expectSound } from "@/tests/support/planner/sound";

const SEARCH = { solve: await loadSolver(), seconds: 10, microFirst: true };
const RUNS = { cheapest: 1_000, earliest: 400, "fewest-exams": 400 };

test.each(OBJECTIVES)(
  "the %s plan is the best of all that there are, and does what it says",
  (objective) => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const question = objective === "earliest" ? withoutWhatEnds(asked) : asked;
        const found = planFor(question, objective, SEARCH);
        const best = bestByTrying(question, objective);
        if (found.kind !== "plan") {
          expect({ kind: found.kind, best }).toEqual({ kind: "impossible", best: null });
          return;
        }
        const { plan } = found;
        const comesTo = {
          cheapest: plan.price,
          earliest: daysOf(plan, question),
          "fewest-exams": plan.exams,
        };
        expect(comesTo[objective]).toBe(best);
        expect(plan.isProved).toBe(true);
        expectSound(plan, question);
      }),
      { numRuns: RUNS[objective] },
    );
  },
  600_000,
);

test("a plan does what it says where skills go stale, too", { timeout: 120_000 }, () => {
  let found = 0;
  fc.assert(
    fc.property(anyFadingQuestion, (question) => {
      const planned = planFor(question, "cheapest", SEARCH);
      if (planned.kind !== "plan") return;
      expectSound(planned.plan, question);
      if (planned.plan.steps.length > 0) found++;
    }),
    { numRuns: 6_000 },
  );
  expect(found).toBeGreaterThan(40);
});

/**
 * Without what ends before the last day. A plan builds on what lasts: where one thing ends on the very day on
 * which another begins, both together might do earlier than either, and whoever tries everything finds that.
 */
function withoutWhatEnds(question: PlanQuestion): PlanQuestion {
  const { world, until } = question;
  const isLasting = (last: Day | null) => last === null || last >= until;
  const people = world.people.map((facts) => ({
    ...facts,
    awards: facts.awards.filter((award) => isLasting(award.expiresOn) && award.revokedOn === null),
    assessments: facts.assessments.filter(({ expiresOn }) => isLasting(expiresOn)),
  }));
  const policies = new Map(
    [...world.meaning.policies].map(([id, versions]) => [
      id,
      versions.filter(({ effectiveUntil }) => isLasting(effectiveUntil)),
    ]),
  );
  return { ...question, world: { meaning: { ...world.meaning, policies }, people } };
}

/** None where there is nothing to do or to wait for. */
function daysOf({ steps, endsOn }: Plan, { from }: PlanQuestion): number {
  const isNothing = steps.length === 0 && endsOn === from;
  return isNothing ? 0 : endsOn - from + 1;
}

test("the limits that are named leave no way together, and do without any of them", () => {
  let named = 0;
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const question = { ...asked, limits: { ...asked.limits, ...TIGHT } };
      if (bestByTrying(question, "cheapest") !== null) return;
      const conflict = conflictIn(question, SEARCH);
      if (conflict.kind !== "limits") {
        expect(conflict.kind).toBe("unreachable");
        expect(bestByTrying({ ...question, limits: LOOSE }, "cheapest")).toBeNull();
        return;
      }
      named++;
      const { budget, hoursAWeek, mostExams, preferences } = question.limits;
      const own: Record<string, Partial<Limits>> = {
        budget: { budget },
        time: { hoursAWeek },
        exams: { mostExams },
        preferences: { preferences },
      };
      const kept = (names: readonly string[]): PlanQuestion => ({
        ...question,
        limits: Object.assign({}, LOOSE, ...names.map((name) => own[name])),
      });
      expect(bestByTrying(kept(conflict.limits), "cheapest")).toBeNull();
      for (const one of conflict.limits) {
        const others = conflict.limits.filter((name) => name !== one);
        expect(bestByTrying(kept(others), "cheapest")).not.toBeNull();
      }
      for (const way of conflict.ways) {
        if (way.limit !== "budget") continue;
        const free = { ...question, limits: { ...question.limits, budget: null } };
        expect(way.budget).toBe(bestByTrying(free, "cheapest"));
      }
      expect(conflict.open.length).toBeGreaterThan(0);
    }),
    { numRuns: 800 },
  );
  expect(named).toBeGreaterThan(10);
}, 600_000);

const TIGHT = { budget: 10_000, hoursAWeek: 2, mostExams: 0 };
const LOOSE: Limits = {
  ...{ budget: null, hoursAWeek: 1_000_000, mostExams: null },
  ...{
    deliveries: null,
    assessments: null,
    testModes: null,
    issuers: null,
    preferences: null,
    assumedPrice: 0,
    assumedHours: 0,
  },
};
