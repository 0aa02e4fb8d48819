import { expect, test } from "vitest";
import { formatDay } from "@/lib/calendar";
import { daysAtStep, monthsAround } from "@/lib/coverage/months";
import { day } from "@/tests/support/organisation/build";

test("months keep their day, and the 31st comes back after a short month", () => {
  expect(monthsAround(day("2026-01-31"), 1, 2).map(formatDay)).toEqual([
    "2025-12-31",
    "2026-01-31",
    "2026-02-28",
    "2026-03-31",
  ]);
});

test.each([
  ["day", "2026-03-03", ["2026-03-01", "2026-03-02", "2026-03-03"]],
  ["week", "2026-03-16", ["2026-03-01", "2026-03-08", "2026-03-15"]],
  ["month", "2026-05-01", ["2026-03-01", "2026-04-01", "2026-05-01"]],
] as const)("by %s up to %s, the last day included", (step, until, days) => {
  expect(daysAtStep(day("2026-03-01"), day(until), step).map(formatDay)).toEqual(days);
});
