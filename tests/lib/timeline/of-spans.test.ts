import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEGINNING, FOREVER } from "@/lib/calendar";
import { countOf, fromSpans, maxOf, whenever } from "@/lib/timeline/of-spans";
import { at, changes, constant, type Span } from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";
import {
  anyNumbers,
  anyYesNo,
  isCanonical,
  TIMELINE_DAYS,
} from "@/tests/support/organisation/timelines";

const EVERY_DAY = [BEGINNING, ...TIMELINE_DAYS, day("9999-12-31")];
const anyEdge = fc.constantFrom(BEGINNING, ...TIMELINE_DAYS.slice(1, -1), FOREVER);
const anySpan: fc.Arbitrary<Span<string>> = fc.record({
  from: anyEdge.filter((from) => from !== FOREVER),
  until: anyEdge,
  value: fc.constantFrom("a", "b", "c"),
});
const sorted = (values: readonly string[]) => values.toSorted().join("");

describe("a timeline from spans", () => {
  test("joins, on each day, the values of the spans that hold", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (held) => {
        const timeline = fromSpans(held, sorted);
        for (const asOf of EVERY_DAY) {
          const on = held.filter((span) => span.from <= asOf && asOf < span.until);
          expect(at(timeline, asOf)).toBe(sorted(on.map((span) => span.value)));
        }
        expect(isCanonical(timeline)).toBe(true);
      }),
    );
  });

  test("does not depend on the order of the spans", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (held) => {
        expect(fromSpans(held.toReversed(), sorted)).toEqual(fromSpans(held, sorted));
      }),
    );
  });

  test("hands each day to the function once, also where many spans begin and end on it", () => {
    const [may, june, july] = [day("2026-05-01"), day("2026-06-01"), day("2026-07-01")];
    const held = [
      { from: may, until: june, value: 1 },
      { from: june, until: july, value: 2 },
      { from: june, until: july, value: 3 },
    ];
    const never = () => false;
    const everyDay = fromSpans(held, (values) => [...values], never);
    expect(everyDay.map((step) => [step.from, step.value])).toEqual([
      [BEGINNING, []],
      [may, [1]],
      [june, [2, 3]],
      [july, []],
    ]);
  });

  test("of no spans never changes", () => {
    expect(fromSpans([], (values) => values.length)).toEqual(constant(0));
  });
});

test("whenever is true on the days of at least one span", () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 5 }), (held) => {
      const timeline = whenever(held);
      for (const asOf of EVERY_DAY) {
        const expected = held.some((span) => span.from <= asOf && asOf < span.until);
        expect(at(timeline, asOf)).toBe(expected);
      }
    }),
  );
});

test("a span that ends on the day on which the next begins leaves no day between", () => {
  const [may, june, july] = [day("2026-05-01"), day("2026-06-01"), day("2026-07-01")];
  const touching = [
    { from: may, until: june },
    { from: june, until: july },
  ];
  expect(changes(whenever(touching))).toEqual([may, july]);
});

test("the count is the sum of what is true, and merges days that cancel out", () => {
  fc.assert(
    fc.property(fc.array(anyYesNo, { maxLength: 6 }), (all) => {
      const count = countOf(all);
      for (const asOf of EVERY_DAY) {
        expect(at(count, asOf)).toBe(all.filter((one) => at(one, asOf)).length);
      }
      expect(isCanonical(count)).toBe(true);
    }),
  );
});

test("the greatest is the greatest on every day, and the floor where all are lower", () => {
  fc.assert(
    fc.property(fc.array(anyNumbers, { maxLength: 5 }), fc.nat(4), (all, floor) => {
      const greatest = maxOf(all, floor);
      for (const asOf of EVERY_DAY) {
        expect(at(greatest, asOf)).toBe(Math.max(floor, ...all.map((one) => at(one, asOf))));
      }
      expect(isCanonical(greatest)).toBe(true);
    }),
  );
});
