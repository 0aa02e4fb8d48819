import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { day } from "@/tests/support/organisation/build";

const MAY = day("2026-05-01");
const anyDay = fc.integer({ min: 0, max: 12 }).map((days) => addDays(MAY, days));
const anySpan = fc.record({ from: anyDay, until: anyDay });
const isIn = (span: DaySpan, asOf: Day) => span.from <= asOf && asOf < span.until;

test.each([
  ["both sides given: the last day counts", [MAY, addDays(MAY, 1)], [MAY, addDays(MAY, 2)]],
  ["one day", [MAY, MAY], [MAY, addDays(MAY, 1)]],
  ["open at the start", [null, MAY], [BEGINNING, addDays(MAY, 1)]],
  ["open at the end", [MAY, null], [MAY, FOREVER]],
  ["open on both sides", [null, null], [BEGINNING, FOREVER]],
] as const)("%s", (_name, [first, last], [from, until]) => {
  expect(daysOf(first, last)).toEqual({ from, until });
});

test("a last day before the first leaves no day", () => {
  const { from, until } = daysOf(MAY, addDays(MAY, -1));
  expect(until).toBeLessThanOrEqual(from);
});

test("the overlap holds the days that are in both, and no other", () => {
  fc.assert(
    fc.property(anySpan, anySpan, anyDay, (a, b, asOf) => {
      expect(isIn(overlap(a, b), asOf)).toBe(isIn(a, asOf) && isIn(b, asOf));
    }),
  );
});
