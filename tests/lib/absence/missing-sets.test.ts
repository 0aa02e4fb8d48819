import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_SETS } from "@/lib/absence/best-sets";
import { combinationsOf, type KeptMinimum, missingSets } from "@/lib/absence/missing-sets";
import { personId } from "@/tests/support/organisation/names";
import {
  brokenWithout,
  missingSetsByHand,
  subsetsOf,
} from "@/tests/support/organisation/oracle/absence";

const CREW = ["ada", "ben", "cleo", "dov", "eve", "fay", "gus"].map(personId);

const anyMinimum = (id: string): fc.Arbitrary<KeptMinimum<string>> =>
  fc
    .record({ holders: fc.subarray(CREW, { minLength: 1 }), spare: fc.nat(4) })
    .map(({ holders, spare }) => {
      return { id, holders, minimum: Math.max(1, holders.length - spare) };
    });
const anyMinimums = fc
  .integer({ min: 0, max: 5 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => anyMinimum(`minimum ${index}`))),
  );

const sorted = (sets: readonly { people: readonly string[]; breaks: readonly string[] }[]) =>
  sets
    .map(({ people, breaks }) => `${[...people].sort().join()} → ${[...breaks].sort().join()}`)
    .sort();

describe("every set that breaks more than each of its parts", () => {
  test.each([1, 2, 3])("of up to %i people is found, as looking at all parts says", (people) => {
    let found = 0;
    fc.assert(
      fc.property(anyMinimums, (minimums) => {
        const answer = missingSets(minimums, people);
        found += answer.found;
        expect(sorted(answer.sets)).toEqual(sorted(missingSetsByHand(minimums, people)));
        expect(answer).toMatchObject({ people, tooMuch: null, found: answer.sets.length });
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  test("with the most minimums broken first, of these the smallest", () => {
    fc.assert(
      fc.property(anyMinimums, (minimums) => {
        const order = missingSets(minimums, 3).sets.map(({ people, breaks }) => {
          return people.length - breaks.length * 10;
        });
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  test("so that no other people of the same number break more than the first", () => {
    fc.assert(
      fc.property(anyMinimums, fc.constantFrom(1, 2, 3), (minimums, people) => {
        const any = subsetsOf(CREW).filter((set) => set.length <= people);
        const most = Math.max(...any.map((set) => brokenWithout(minimums, set).length));
        expect(missingSets(minimums, people).sets[0]?.breaks.length ?? 0).toBe(most);
      }),
      { numRuns: 500 },
    );
  });
});

describe("of one minimum with two more than it needs", () => {
  const one = { id: "one", holders: CREW.slice(0, 4), minimum: 2 };

  test("three of four have to be missing", () => {
    const { sets, holders, combinations } = missingSets([one], 3);
    expect(sets.map(({ people }) => people.length)).toEqual([3, 3, 3, 3]);
    expect({ holders, combinations }).toEqual({ holders: 4, combinations: 4 + 6 + 4 });
  });

  test("no two can break it, and nobody is combined", () => {
    expect(missingSets([one], 2)).toMatchObject({ sets: [], found: 0, holders: 0 });
  });
});

describe("too many combinations", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => personId(`person-${index}`));
  const many = { id: "many", holders: crowd, minimum: 39 };

  test("fewer people are combined, and what was too much is said", () => {
    const answer = missingSets([many], 3, 1_000);
    expect(answer.people).toBe(2);
    expect(answer.combinations).toBe(40 + 780);
    expect(answer.tooMuch).toEqual({ people: 3, holders: 40, combinations: 40 + 780 + 9_880 });
  });

  test("one person is always looked at", () => {
    expect(missingSets([{ ...many, minimum: 40 }], 3, 10)).toMatchObject({ people: 1, found: 40 });
  });

  test("of many sets as many are kept as can be looked through; all are counted", () => {
    const answer = missingSets([many], 2);
    expect(answer.found).toBe(780);
    expect(answer.sets).toHaveLength(MOST_SETS);
  });

  test.each([
    [5, 1, 5],
    [5, 2, 15],
    [5, 3, 25],
    [2, 3, 3],
    [0, 3, 0],
  ])("of %i, up to %i are chosen in %i ways", (all, most, ways) => {
    expect(combinationsOf(all, most)).toBe(ways);
  });
});
