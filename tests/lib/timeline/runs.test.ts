import fc from "fast-check";
import { expect, test } from "vitest";
import { BEGINNING, FOREVER } from "@/lib/calendar";
import { firstDay, runAround } from "@/lib/timeline/runs";
import { at, constant } from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";
import { anyNumbers, TIMELINE_DAYS } from "@/tests/support/organisation/timelines";

const anyDay = fc.constantFrom(...TIMELINE_DAYS);
const isBig = (value: number) => value >= 2;

test("a run holds the day, belongs on each of its days, and is as long as can be", () => {
  fc.assert(
    fc.property(anyNumbers, anyDay, (timeline, asOf) => {
      const run = runAround(timeline, asOf, isBig);
      expect(run !== null).toBe(isBig(at(timeline, asOf)));
      if (run === null) return;
      const inside = TIMELINE_DAYS.filter((one) => run.from <= one && one < run.until);
      expect(inside).toContain(asOf);
      expect(inside.every((one) => isBig(at(timeline, one)))).toBe(true);
      const outside = TIMELINE_DAYS.filter((one) => one === run.from - 1 || one === run.until);
      expect(outside.some((one) => isBig(at(timeline, one)))).toBe(false);
    }),
  );
});

test("a run that nothing ends goes on for ever, both ways", () => {
  expect(runAround(constant(3), day("2026-05-01"), isBig)).toEqual({
    from: BEGINNING,
    until: FOREVER,
  });
});

test("the first day is the earliest from the given one on, or none", () => {
  fc.assert(
    fc.property(anyNumbers, anyDay, (timeline, from) => {
      const expected = TIMELINE_DAYS.find((one) => one >= from && isBig(at(timeline, one)));
      expect(firstDay(timeline, from, isBig)).toBe(expected ?? null);
    }),
  );
});
