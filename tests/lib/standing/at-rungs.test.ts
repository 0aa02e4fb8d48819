import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Meaning, PersonFacts, Requirement } from "@/lib/facts";
import { PROOFS, rungBit } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { standingsAtRungs } from "@/lib/standing/at-rungs";
import { standingsOf } from "@/lib/standing/standings";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { aMeaning, anAward, aPerson, aRequirement } from "@/tests/support/organisation/build";
import { expectSame } from "@/tests/support/organisation/expect-same";
import { awardId } from "@/tests/support/organisation/names";

const ALL = 1 + 2 + 4 + 8;

function atRungs(requirement: Requirement, person: PersonFacts, meaning: Meaning) {
  return standingsAtRungs(requirement, person, holderOf(meaning, person, "claimed"));
}

function rungsFor(...proofs: (typeof PROOFS)[number][]) {
  const awards = proofs.map((proof) => anAward({ id: awardId(proof), proof }));
  return atRungs(aRequirement(), aPerson({ awards }), aMeaning()).map((own) => own.rungs);
}

describe("rungs with the same standings share an entry", () => {
  test.each([
    ["nothing to show", [], [ALL]],
    ["an award that the issuer confirms", ["issuer-verified"], [ALL]],
    ["an award that somebody checked", ["checked"], [1 + 2 + 4, 8]],
    ["an award that is only claimed", ["claimed"], [1, 2 + 4 + 8]],
    ["two awards, at the lowest and at the highest rung", ["claimed", "issuer-verified"], [1, 14]],
    ["an award at each rung", [...PROOFS], [1, 2, 4, 8]],
  ] as const)("%s", (_name, proofs, expected) => {
    expect(rungsFor(...proofs)).toEqual(expected);
  });

  test("where nothing is ever asked", () => {
    const nobody = aRequirement({ scope: { teamIds: [], roleIds: [] } });
    const outsider = aPerson({ memberships: [], awards: [anAward()] });
    expect(atRungs(nobody, outsider, aMeaning()).map((own) => own.rungs)).toEqual([ALL]);
  });
});

test("every rung is in one entry, with the standings that it has on its own", () => {
  fc.assert(
    fc.property(anyOrganisation, ({ meaning, people }) => {
      for (const person of people) {
        for (const requirement of meaning.requirements) {
          const entries = atRungs(requirement, person, meaning);
          expect(entries.reduce((sum, entry) => sum + entry.rungs, 0)).toBe(ALL);
          for (const proof of PROOFS) {
            const own = entries.filter((entry) => (entry.rungs & rungBit(proof)) !== 0);
            const expected = standingsOf(requirement, person, holderOf(meaning, person, proof));
            expectSame(
              own.map((entry) => entry.timeline),
              [expected],
            );
          }
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test("no two entries are the same", () => {
  fc.assert(
    fc.property(anyOrganisation, ({ meaning, people }) => {
      for (const person of people) {
        for (const requirement of meaning.requirements) {
          const texts = atRungs(requirement, person, meaning).map((entry) =>
            JSON.stringify(entry.timeline),
          );
          expect(new Set(texts).size).toBe(texts.length);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
