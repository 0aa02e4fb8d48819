import fc from "fast-check";
import type { PersonId } from "@/lib/ids";
import type { Offer } from "@/lib/journey/planner/offer";
import type { Limits, PlanQuestion } from "@/lib/journey/planner/question";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import {
  anyProof,
  competencyIds,
  credentialIds,
} from "@/tests/support/organisation/arbitrary-facts";
import { day } from "@/tests/support/organisation/build";

const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

const FROM = day("2026-01-09");
const UNTIL = day("2026-02-20");

const DELIVERIES = ["on demand", "face to face"];

const anyOffer: fc.Arbitrary<Omit<Offer, "credentialId">> = fc.record({
  kind: fc.constantFrom("certification", "badge", "micro-credential"),
  price: fc.integer({ min: 0, max: 5 }).map((n) => n * 10_000),
  hours: fc.integer({ min: 0, max: 12 }).map((n) => n * 5),
  validityMonths: seldom(fc.constantFrom(1, 24)),
  renewalWindowDays: seldom(fc.constantFrom(0, 5)),
  delivery: fc.constantFrom(...DELIVERIES, null),
  assessment: fc.constant(null),
  testMode: fc.constant(null),
  issuerId: fc.constant(null),
  prerequisites: seldom(anyRule),
  specialtyOf: fc.option(fc.constantFrom(...credentialIds), { freq: 5 }).map((id) => id ?? null),
});

const anyLimits: fc.Arbitrary<Omit<Limits, "preferences">> = fc.record({
  budget: seldom(fc.integer({ min: 0, max: 12 }).map((n) => n * 10_000)),
  hoursAWeek: fc.constantFrom(7, 10, 20),
  mostExams: seldom(fc.integer({ min: 0, max: 3 })),
  deliveries: fc.constant(null),
  assessments: fc.constant(null),
  testModes: fc.constant(null),
  issuers: fc.constant(null),
  assumedPrice: fc.constant(null),
  assumedHours: fc.constant(null),
});

/** Some say how they prefer to learn, and others do not; often nobody is asked. */
function preferencesOf(people: readonly PersonId[]): fc.Arbitrary<Limits["preferences"]> {
  const own = fc.option(fc.subarray(DELIVERIES, { minLength: 1 }), { freq: 2 });
  return fc
    .tuple(...people.map((id) => own.map((ways) => ({ id, ways }))))
    .map((all) => new Map(all.flatMap(({ id, ways }) => (ways ? [[id, ways] as const] : []))))
    .chain((preferences) => fc.constantFrom(null, preferences));
}

/** Three people at most and four credentials, so that every plan can be tried. */
export const anyQuestion: fc.Arbitrary<PlanQuestion> = anyOrganisation.chain((world) => {
  const people = world.people.map(({ personId }) => personId);
  // Nobody plans to use a skill, so that what goes stale may have no best plan: see below.
  const meaning = { ...world.meaning, staleness: new Map() };
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
    world: fc.constant({ meaning, people: staying }),
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
    limits: fc
      .tuple(anyLimits, preferencesOf(people))
      .map(([limits, preferences]) => ({ ...limits, preferences })),
    from: fc.constant(FROM),
    until: fc.constant(UNTIL),
    proof: anyProof,
  });
});

/** The same where all that anybody can do goes stale, within the days of the plan. */
export const anyFadingQuestion: fc.Arbitrary<PlanQuestion> = fc
  .tuple(anyQuestion, fc.nat(1))
  .map(([question, afterMonths]) => {
    const staleness = new Map(competencyIds.map((id) => [id, { afterMonths, counts: false }]));
    const { world } = question;
    return { ...question, world: { ...world, meaning: { ...world.meaning, staleness } } };
  });
