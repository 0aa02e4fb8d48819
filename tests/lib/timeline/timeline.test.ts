import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, BEGINNING, FOREVER } from "@/lib/calendar";
import { fromSpans } from "@/lib/timeline/of-spans";
import {
  at,
  changes,
  combine,
  combineAll,
  constant,
  isSame,
  map,
  spans,
} from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";
import {
  anyNumbers,
  isCanonical,
  TIMELINE_DAYS,
  timelineOf,
} from "@/tests/support/organisation/timelines";

const MARCH = day("2026-03-01");
const fromMarch = [
  { from: BEGINNING, value: "before" },
  { from: MARCH, value: "after" },
];

const plus = (a: number, b: number) => a + b;
const sum = (values: readonly number[]) => values.reduce(plus, 0);

describe("the value on a day", () => {
  test.each([
    ["the day before a step", addDays(MARCH, -1), "before"],
    ["the day of the step", MARCH, "after"],
    ["the beginning", BEGINNING, "before"],
    ["the end", FOREVER, "after"],
  ] as const)("on %s", (_name, asOf, expected) => {
    expect(at(fromMarch, asOf)).toBe(expected);
  });

  test("is the same on every day where nothing changes", () => {
    expect([BEGINNING, MARCH, FOREVER].map((asOf) => at(constant(7), asOf))).toEqual([7, 7, 7]);
  });

  test("cannot be asked of no timeline at all", () => {
    expect(() => at([], MARCH)).toThrow("at least one step");
  });
});

test("spans are half-open and leave no day out", () => {
  expect(spans(fromMarch)).toEqual([
    { from: BEGINNING, until: MARCH, value: "before" },
    { from: MARCH, until: FOREVER, value: "after" },
  ]);
  const oneValue = ([only]: readonly (number | undefined)[]) => only;
  fc.assert(
    fc.property(anyNumbers, (a) => {
      expect(fromSpans(spans(a), oneValue)).toEqual(a);
    }),
  );
});

test("changes are the days on which the value is another than the day before", () => {
  fc.assert(
    fc.property(anyNumbers, (a) => {
      const expected = TIMELINE_DAYS.filter((asOf) => at(a, asOf) !== at(a, addDays(asOf, -1)));
      expect(changes(a)).toEqual(expected);
    }),
  );
});

describe("combining", () => {
  test("is the function of both values on every day", () => {
    const pair = (a: number, b: number) => `${a}|${b}`;
    fc.assert(
      fc.property(anyNumbers, anyNumbers, (a, b) => {
        const both = combine(a, b, pair);
        for (const asOf of [BEGINNING, ...TIMELINE_DAYS, FOREVER]) {
          expect(at(both, asOf)).toBe(pair(at(a, asOf), at(b, asOf)));
        }
      }),
    );
  });

  test("with what never changes is a map, and with nothing to add changes nothing", () => {
    fc.assert(
      fc.property(anyNumbers, fc.integer({ min: 0, max: 3 }), (a, n) => {
        expect(combine(a, constant(n), plus)).toEqual(map(a, (value) => value + n));
        expect(combine(constant(0), a, plus)).toEqual(a);
      }),
    );
  });

  test("does not depend on how timelines are grouped, nor on their order where the function does not", () => {
    fc.assert(
      fc.property(anyNumbers, anyNumbers, anyNumbers, (a, b, c) => {
        const left = combine(combine(a, b, plus), c, plus);
        expect(left).toEqual(combine(a, combine(b, c, plus), plus));
        expect(left).toEqual(combine(combine(c, a, plus), b, plus));
      }),
    );
  });

  test("many at once is combining one by one", () => {
    fc.assert(
      fc.property(fc.array(anyNumbers, { maxLength: 5 }), (all) => {
        const oneByOne = all.reduce((so, a) => combine(so, a, plus), constant(0));
        expect(combineAll(all, sum)).toEqual(oneByOne);
      }),
    );
  });
});

test("neighbours that say the same become one step", () => {
  const third = (value: number) => Math.floor(value / 3);
  fc.assert(
    fc.property(anyNumbers, anyNumbers, anyNumbers, (a, b, c) => {
      expect(isCanonical(map(a, third))).toBe(true);
      expect(isCanonical(combine(a, b, (x, y) => third(x + y)))).toBe(true);
      expect(isCanonical(combineAll([a, b, c], (all) => third(sum(all))))).toBe(true);
    }),
  );
});

test("what counts as the same value may be told", () => {
  const sameLength = (a: string, b: string) => a.length === b.length;
  expect(map(fromMarch, (word) => word.slice(0, 3), sameLength)).toEqual([
    { from: BEGINNING, value: "bef" },
  ]);
});

test("two timelines are the same when they say the same on every day", () => {
  fc.assert(
    fc.property(anyNumbers, anyNumbers, (a, b) => {
      const isEqual = TIMELINE_DAYS.every((asOf) => at(a, asOf) === at(b, asOf));
      expect(isSame(a, b)).toBe(isEqual);
      expect(isSame(a, timelineOf(TIMELINE_DAYS.map((asOf) => at(a, asOf))))).toBe(true);
    }),
  );
});
