import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Line, quotaOn } from "@/lib/team/quota";
import { whenever } from "@/lib/timeline/of-spans";
import { constant } from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";

const TODAY = day("2026-11-22");

/** A line that needs so many, and who counts in it. */
function line(minimum: number, counts: readonly boolean[], stay: object = {}): Line {
  return {
    minimum: { minimum, startsOn: day("2020-01-01"), endsOn: null, ...stay },
    people: counts.map((isIn) => ({ days: constant(isIn) })),
  };
}

const [YES, NO] = [true, false];

describe("a partner tier: 3 certified, of them 1 at professional level, 1 with a speciality", () => {
  const certified = line(3, [YES, YES, YES, NO]);
  const professional = line(1, [YES, NO, NO, NO]);
  const speciality = line(1, [YES, NO, NO, NO]);
  const tier = [certified, professional, speciality];

  test("one person counts in several lines", () => {
    expect(quotaOn(tier, false, TODAY)).toEqual({ depth: 0, firstBreakOn: null });
  });

  test("where each counts once, two places are left empty", () => {
    expect(quotaOn(tier, true, TODAY)).toEqual({ depth: -2, firstBreakOn: TODAY });
  });
});

test("lines that are each filled may not be so together", () => {
  const both = [line(1, [YES, NO]), line(1, [YES, NO])];
  expect(quotaOn(both, false, TODAY)?.depth).toBe(0);
  expect(quotaOn(both, true, TODAY)?.depth).toBe(-1);
});

describe("in time", () => {
  const untilMarch = { days: whenever([{ from: day("2020-01-01"), until: day("2027-04-01") }]) };
  const ending: Line = { ...line(1, []), people: [untilMarch, { days: constant(true) }] };

  test("breaks on the first day on which not all lines can be filled", () => {
    const tier = [ending, line(1, [NO, YES])];
    expect(quotaOn(tier, true, TODAY)).toEqual({ depth: 0, firstBreakOn: day("2027-04-01") });
    expect(quotaOn(tier, false, TODAY)).toEqual({ depth: 0, firstBreakOn: null });
  });

  test("a line asks nothing before its first day and after its last", () => {
    const over = { endsOn: day("2026-11-21") };
    const coming = { startsOn: day("2027-01-01") };
    expect(quotaOn([line(5, [YES], over), line(1, [YES])], true, TODAY)?.depth).toBe(0);
    expect(quotaOn([line(5, [YES], coming), line(1, [YES])], true, TODAY)).toEqual({
      depth: 0,
      firstBreakOn: day("2027-01-01"),
    });
    expect(quotaOn([line(5, [YES], over)], true, TODAY)).toBeNull();
  });
});

type Tier = { readonly needs: readonly number[]; readonly counts: readonly (readonly boolean[])[] };

/** The most places that these people fill, each person at most one: by trying every place for everybody. */
function placesFilled({ needs, counts }: Tier, people: readonly number[]): number {
  const [person, ...rest] = people;
  if (person === undefined) return 0;
  const without = placesFilled({ needs, counts }, rest);
  const placed = needs.flatMap((need, index) => {
    if (need === 0 || !counts[index]?.[person]) return [];
    const left = needs.map((other, at) => (at === index ? other - 1 : other));
    return [1 + placesFilled({ needs: left, counts }, rest)];
  });
  return Math.max(without, ...placed);
}

/** By sending every set of people away; where places are empty anyway, how many. */
function depthByHand(tier: Tier, people: number): number {
  const needed = tier.needs.reduce((a, b) => a + b, 0);
  const all = Array.from({ length: people }, (_, index) => index);
  const empty = needed - placesFilled(tier, all);
  if (empty > 0) return -empty;
  let fewest = Number.POSITIVE_INFINITY;
  for (let gone = 0; gone < 2 ** people; gone++) {
    const left = all.filter((index) => ((gone >> index) & 1) === 0);
    if (placesFilled(tier, left) < needed) fewest = Math.min(fewest, people - left.length);
  }
  return fewest - 1;
}

const PEOPLE = 5;
const anyTier = fc.integer({ min: 1, max: 3 }).chain((lines) =>
  fc.record({
    needs: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: lines, maxLength: lines }),
    counts: fc.array(fc.array(fc.boolean(), { minLength: PEOPLE, maxLength: PEOPLE }), {
      ...{ minLength: lines, maxLength: lines },
    }),
  }),
);

test("where each counts once, the depth is what placing everybody in every way finds", () => {
  fc.assert(
    fc.property(anyTier, (tier) => {
      const lines = tier.needs.map((need, index) => line(need, tier.counts[index] ?? []));
      expect(quotaOn(lines, true, TODAY)?.depth).toBe(depthByHand(tier, PEOPLE));
    }),
    { numRuns: 1_000 },
  );
});
