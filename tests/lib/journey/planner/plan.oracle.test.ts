import fc from "fast-check";
import { expect, test } from "vitest";
import { solveProgramme } from "@/db/journey/solve-programme";
import type { Offer } from "@/lib/journey/planner/offer";
import { type Plan, planFor } from "@/lib/journey/planner/plan";
import { type Limits, OBJECTIVES, type PlanQuestion } from "@/lib/journey/planner/question";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import { anyProof, credentialIds } from "@/tests/support/organisation/arbitrary-facts";
import { day } from "@/tests/support/organisation/build";
import { bestByTrying } from "./oracle";

const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

const FROM = day("2026-01-09");
const UNTIL = day("2026-02-20");

const anyOffer: fc.Arbitrary<Omit<Offer, "credentialId">> = fc.record({
  kind: fc.constantFrom("certification", "badge", "micro-credential"),
  price: fc.integer({ min: 0, max: 5 }).map((n) => n * 10_000),
  hours: fc.integer({ min: 0, max: 12 }).map((n) => n * 5),
  validityMonths: seldom(fc.constantFrom(1, 24)),
  renewalWindowDays: seldom(fc.constantFrom(0, 5)),
  delivery: fc.constant(null),
  assessment: fc.constant(null),
  issuerId: fc.constant(null),
  prerequisites: seldom(anyRule),
  specialtyOf: fc.option(fc.constantFrom(...credentialIds), { freq: 5 }).map((id) => id ?? null),
});

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  budget: seldom(fc.integer({ min: 0, max: 12 }).map((n) => n * 10_000)),
  hoursAWeek: fc.constantFrom(7, 10, 20),
  mostExams: seldom(fc.integer({ min: 0, max: 3 })),
  deliveries: fc.constant(null),
  assessments: fc.constant(null),
  issuers: fc.constant(null),
  assumedPrice: fc.constant(null),
  assumedHours: fc.constant(null),
});

const anyQuestion: fc.Arbitrary<PlanQuestion> = anyOrganisation.chain((world) => {
  const people = world.people.map(({ personId }) => personId);
  const staying = world.people.map((facts) => ({ ...facts, leftOn: null }));
  const anyDemand = fc
    .record({
      rule: anyRule,
      regulated: fc.boolean(),
      people: fc.subarray(people, { minLength: 1 }),
      share: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ share, ...asked }) => ({ ...asked, needed: Math.min(share, asked.people.length) }));
  return fc.record({
    world: fc.constant({ ...world, people: staying }),
    demands: fc
      .array(anyDemand, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((demand, index) => ({ ...demand, key: `demand ${index}` }))),
    offers: fc
      .tuple(...credentialIds.map(() => anyOffer))
      .map((all) =>
        all.flatMap((offer, index) =>
          credentialIds.slice(index, index + 1).map((credentialId) => ({ ...offer, credentialId })),
        ),
      ),
    limits: anyLimits,
    from: fc.constant(FROM),
    until: fc.constant(UNTIL),
    proof: anyProof,
  });
});

test.each(OBJECTIVES)(
  "the %s plan is the best of all that there are",
  async (objective) => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const solve = solveProgramme;
        const found = await planFor(question, objective, { solve, seconds: 10, microFirst: true });
        const best = bestByTrying(question, objective);
        if (found.kind !== "plan") {
          expect(best).toBeNull();
          expect(found.kind).toBe("impossible");
          return;
        }
        const { plan } = found;
        if (objective === "cheapest") expect(plan.price).toBe(best);
        if (objective === "fewest-exams") expect(plan.exams).toBe(best);
        if (objective === "earliest") expect(daysOf(plan, question)).toBe(best);
        expect(plan.isProved).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  },
  600_000,
);

/** None where there is nothing to do or to wait for. */
function daysOf({ steps, endsOn }: Plan, { from }: PlanQuestion): number {
  const isNothing = steps.length === 0 && endsOn === from;
  return isNothing ? 0 : endsOn - from + 1;
}
