import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import { countsAtRungs, lostAt } from "@/lib/coverage/at-rungs";
import { coverageOf } from "@/lib/coverage/coverage";
import type { PersonFacts } from "@/lib/facts";
import { PROOFS, type Proof, rungOf } from "@/lib/proof";
import { type LivedSpan, livedSpans } from "@/lib/standing/lived-spans";
import { anyOrganisation, type Organisation } from "@/tests/support/organisation/arbitrary";
import { WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { inOneTeamAtATime } from "@/tests/support/organisation/one-team";
import { standingsOnDays } from "@/tests/support/organisation/oracle/standing";

const alone = anyOrganisation.map((organisation) => ({
  ...organisation,
  people: organisation.people.map(inOneTeamAtATime),
}));

function spansOf({ people, meaning }: Organisation): LivedSpan[] {
  return people.flatMap((facts) => livedSpans(facts, meaning));
}

function countsOn(spans: readonly LivedSpan[], day: Day) {
  return countsAtRungs(
    spans
      .filter(({ from, until }) => from <= day && day < until)
      .map(({ rungs, standing }) => ({ rungs, kind: standing.kind, slots: 1 })),
  );
}

/** Where nothing goes stale: what is proved less well shows nothing at a rung, and keeps a skill fresh all the same. */
const withoutStaleness = alone.map(({ meaning, ...organisation }) => ({
  ...organisation,
  meaning: { ...meaning, staleness: new Map() },
}));

/** The person as they would be if nobody had ever shown what is proved less well. */
function without(below: Proof, person: PersonFacts): PersonFacts {
  const isKept = ({ proof }: { readonly proof: Proof }) => rungOf(proof) >= rungOf(below);
  return {
    ...person,
    awards: person.awards.filter(isKept),
    assessments: person.assessments.filter(isKept),
  };
}

/** For each day the slots that are met, by person and requirement. */
function metOnDays({ people, meaning }: Organisation, below: Proof): Set<string>[] {
  const met = WINDOW.map(() => new Set<string>());
  people.forEach((person, at) => {
    for (const requirement of meaning.requirements) {
      const kept = without(below, person);
      const question = { requirement, person: kept, meaning, lowest: "claimed" } as const;
      standingsOnDays(question, WINDOW).forEach((standing, index) => {
        if (standing?.kind === "met") met[index]?.add(`${at} ${requirement.id}`);
      });
    }
  });
  return met;
}

describe("along the ladder", { timeout: 60_000 }, () => {
  test("coverage never rises, and no slot is met that was not", () => {
    fc.assert(
      fc.property(alone, fc.constantFrom(...WINDOW), (organisation, day) => {
        const counts = countsOn(spansOf(organisation), day);
        const met = PROOFS.map((rung) => counts[rung].met);
        const ratios = PROOFS.flatMap((rung) => coverageOf(counts[rung]) ?? []);
        expect(met).toEqual(met.toSorted((a, b) => b - a));
        expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  test("coverage falls by exactly the slots that are met only by what is proved less well", () => {
    fc.assert(
      fc.property(withoutStaleness, (organisation) => {
        const spans = spansOf(organisation);
        const withAny = metOnDays(organisation, "claimed");
        for (const rung of PROOFS) {
          const withRung = metOnDays(organisation, rung);
          WINDOW.forEach((day, index) => {
            const rests = [...(withAny[index] ?? [])].filter((slot) => !withRung[index]?.has(slot));
            expect(lostAt(rung, countsOn(spans, day))).toBe(rests.length);
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});

test("slots count at each of the rungs that their bits name", () => {
  const counts = countsAtRungs([
    { rungs: 1 + 2, kind: "met", slots: 3 },
    { rungs: 4 + 8, kind: "gap", slots: 3 },
    { rungs: 15, kind: "met", slots: 4 },
  ]);
  expect(PROOFS.map((rung) => counts[rung].met)).toEqual([7, 7, 4, 4]);
  expect(PROOFS.map((rung) => counts[rung].gap)).toEqual([0, 0, 3, 3]);
  expect(PROOFS.map((rung) => lostAt(rung, counts))).toEqual([0, 0, 3, 3]);
});
