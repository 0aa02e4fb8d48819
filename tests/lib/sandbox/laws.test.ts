import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, FOREVER } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { countsOn, differencesIn, pairsBetween } from "@/lib/sandbox/pairs";
import type { PersonStep } from "@/lib/sandbox/step";
import type { World } from "@/lib/sandbox/world";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, anyTeam, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { anyStepOf } from "@/tests/support/organisation/arbitrary-steps";
import { personId } from "@/tests/support/organisation/names";

const [ADA, BEN] = [personId("ada"), personId("ben")];
const anySteps = (of: PersonId) => fc.array(anyStepOf(of), { maxLength: 4 });
const RUNS = { numRuns: 1_500 };

test("steps of different people may be taken in either order", () => {
  fc.assert(
    fc.property(anyOrganisation, anySteps(ADA), anySteps(BEN), (world, hers, his) => {
      const one = applyScenario(world, [...hers, ...his]);
      const other = applyScenario(world, [...his, ...hers]);
      expect(one.world).toEqual(other.world);
      expect(new Set(one.problems)).toEqual(new Set(other.problems));
    }),
    RUNS,
  );
});

test("what is known stays as it is", () => {
  fc.assert(
    fc.property(anyOrganisation, anySteps(ADA), (world, steps) => {
      const copy = structuredClone(world);
      applyScenario(world, steps);
      expect(world).toEqual(copy);
    }),
    RUNS,
  );
});

/** FOREVER where it never breaks. */
function firstBreaks({ people, meaning }: World, proof: Proof, asOf: Day): Day[] {
  const candidates = people.map((facts) => ({ facts, holder: holderOf(meaning, facts, proof) }));
  return meaning.minimums.map((minimum) => {
    const headCount = headCountOf(minimum, candidates, meaning.parents);
    return minimumOn(headCount, asOf).firstBreakOn ?? FOREVER;
  });
}

function later(days: readonly Day[], than: readonly Day[]): boolean {
  return days.some((day, index) => day > (than[index] ?? day));
}

test("somebody who leaves never puts a break off; somebody who earns something never brings one on", () => {
  const anyKind = anyStepOf(ADA).filter(({ kind }) => ["leave", "earn", "reach"].includes(kind));
  fc.assert(
    fc.property(anyOrganisation, anyKind, anyProof, anyDay, (world, step, proof, asOf) => {
      const before = firstBreaks(world, proof, asOf);
      const after = firstBreaks(applyScenario(world, [step]).world, proof, asOf);
      expect(step.kind === "leave" ? later(after, before) : later(before, after)).toBe(false);
    }),
    RUNS,
  );
});

const anyQuestion = fc.record({ teamIds: anyTeam.map((id) => [id]), proof: anyProof });

test("the answer after the steps is the answer for a world in which they are facts", () => {
  fc.assert(
    fc.property(anyOrganisation, anySteps(ADA), anyQuestion, (before, steps, question) => {
      const { world: after } = applyScenario(before, steps);
      const compared = pairsBetween({ before, after }, question);
      const alone = pairsBetween({ before: after, after }, question);
      for (const day of WINDOW) {
        expect(countsOn(compared, "after", day)).toEqual(countsOn(alone, "before", day));
      }
    }),
    { numRuns: 500 },
  );
});

test("a difference is named with the first day on which the kinds differ, and no other is", () => {
  const [first, last] = [WINDOW[0], WINDOW.at(-1)];
  if (first === undefined || last === undefined) throw new Error("The window has days.");
  fc.assert(
    fc.property(
      anyOrganisation,
      anySteps(ADA),
      anyQuestion,
      (before, steps: PersonStep[], question) => {
        const { world: after } = applyScenario(before, steps);
        const pairs = pairsBetween({ before, after }, question);
        const found = differencesIn(pairs, first, last);
        const expected = pairs.flatMap(({ personId: id, requirementId, standings }) => {
          const kindsOn = (day: Day) =>
            [standings.before, standings.after].map((of) => at(of, day)?.kind);
          const on = WINDOW.find((day) => new Set(kindsOn(day)).size > 1);
          return on === undefined ? [] : [{ personId: id, requirementId, on }];
        });
        expect(found).toHaveLength(expected.length);
        expect(found).toEqual(
          expect.arrayContaining(expected.map((one) => expect.objectContaining(one))),
        );
      },
    ),
    { numRuns: 500 },
  );
});
