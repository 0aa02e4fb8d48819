import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counts, countStandings, coverageOf } from "@/lib/coverage/coverage";
import type { Award, PersonFacts } from "@/lib/facts";
import { PROOFS, type Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import type { Standing } from "@/lib/standing/standing";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, type Organisation } from "@/tests/support/organisation/arbitrary";
import { anyAward, anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { aWaiver } from "@/tests/support/organisation/build";
import { awardId, waiverId } from "@/tests/support/organisation/names";

const RUNS = { numRuns: 1_000 };

/** Every standing of everybody on every day, in one order. */
function slots({ meaning, people }: Organisation, lowest: Proof): (Standing | null)[][] {
  return people.flatMap((person) =>
    meaning.requirements.map((requirement) => {
      const timeline = standingsOf(requirement, person, holderOf(meaning, person, lowest));
      return WINDOW.map((day) => at(timeline, day));
    }),
  );
}

function changed(
  organisation: Organisation,
  change: (facts: PersonFacts) => Partial<PersonFacts>,
): Organisation {
  const people = organisation.people.map((facts) => ({ ...facts, ...change(facts) }));
  return { ...organisation, people };
}

function countsOnDays(standings: (Standing | null)[][]): Counts[] {
  return WINDOW.map((_, index) => countStandings(standings.map((own) => own[index] ?? null)));
}

/** Each pair of what a slot was on a day and what it has become. */
function pairs(before: (Standing | null)[][], after: (Standing | null)[][]) {
  return before.flatMap((own, slot) =>
    own.map((standing, index) => [standing, after[slot]?.[index] ?? null] as const),
  );
}

describe("one more award", () => {
  test("leaves what is met met, and asks nothing new of anybody", () => {
    fc.assert(
      fc.property(anyOrganisation, anyAward, anyProof, (before, award, lowest) => {
        const more: Award = { ...award, id: awardId("one-more") };
        const after = changed(before, ({ awards }) => ({ awards: [...awards, more] }));
        const worse = pairs(slots(before, lowest), slots(after, lowest)).filter(
          ([then, now]) =>
            (then === null) !== (now === null) || (then?.kind === "met" && now?.kind !== "met"),
        );
        expect(worse).toEqual([]);
      }),
      RUNS,
    );
  });

  test("turns no waiver and no grace into a gap", () => {
    fc.assert(
      fc.property(anyOrganisation, anyAward, anyProof, (before, award, lowest) => {
        const more: Award = { ...award, id: awardId("one-more") };
        const after = changed(before, ({ awards }) => ({ awards: [...awards, more] }));
        const fallen = pairs(slots(before, lowest), slots(after, lowest)).filter(
          ([then, now]) => then?.kind !== "gap" && now?.kind === "gap",
        );
        expect(fallen).toEqual([]);
      }),
      RUNS,
    );
  });
});

test("a renewal in hand, from the day after the old award ends, is never worse", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, (before, lowest) => {
      const after = changed(before, ({ awards }) => ({
        awards: [...awards, ...awards.map(renewed)],
      }));
      const lost = pairs(slots(before, lowest), slots(after, lowest)).filter(
        ([then, now]) => then?.kind === "met" && now?.kind !== "met",
      );
      expect(lost).toEqual([]);
    }),
    RUNS,
  );
});

function renewed(award: Award): Award {
  const issuedOn = award.expiresOn ?? award.issuedOn;
  return { ...award, id: awardId(`${award.id}-renewed`), issuedOn, expiresOn: null };
}

test("a waiver touches nothing that is met, and leaves no gap while it lasts", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, (before, lowest) => {
      const after = changed(before, ({ waivers }) => ({
        waivers: [
          ...waivers,
          ...before.meaning.requirements.map(({ id }) =>
            aWaiver({ id: waiverId(`all-${id}`), requirementId: id }),
          ),
        ],
      }));
      for (const [then, now] of pairs(slots(before, lowest), slots(after, lowest))) {
        if (then === null || then.kind === "met") expect(now).toEqual(then);
        else expect(now?.kind).toBe("waived");
      }
    }),
    { numRuns: 200 },
  );
});

test("standings do not depend on the order of the facts", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, (before, lowest) => {
      const after = changed(before, (facts) => ({
        memberships: facts.memberships.toReversed(),
        roles: facts.roles.toReversed(),
        awards: facts.awards.toReversed(),
        assessments: facts.assessments.toReversed(),
        waivers: facts.waivers.toReversed(),
      }));
      expect(slots(after, lowest)).toEqual(slots(before, lowest));
    }),
    { numRuns: 300 },
  );
});

describe("coverage", () => {
  test("never rises when more proof is asked for", () => {
    fc.assert(
      fc.property(anyOrganisation, (organisation) => {
        const byRung = PROOFS.map((lowest) =>
          countsOnDays(slots(organisation, lowest)).map((counts) => coverageOf(counts) ?? 0),
        );
        for (const [rung, coverages] of byRung.entries()) {
          const easier = byRung[rung - 1] ?? coverages;
          const risen = coverages.filter((coverage, index) => coverage > (easier[index] ?? 0));
          expect(risen).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test("asks the same number of slots at every rung, waived or not", () => {
    fc.assert(
      fc.property(anyOrganisation, (organisation) => {
        const totals = PROOFS.map((lowest) =>
          countsOnDays(slots(organisation, lowest)).map(
            ({ met, grace, waived, gap }) => met + grace + waived + gap,
          ),
        );
        for (const total of totals) expect(total).toEqual(totals[0]);
      }),
      { numRuns: 300 },
    );
  });
});
