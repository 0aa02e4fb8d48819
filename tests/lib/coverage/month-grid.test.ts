import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, type Day, firstDayOfMonth, lastDayOfMonth } from "@/lib/calendar";
import { monthGrids } from "@/lib/coverage/month-grid";
import { day } from "@/tests/support/organisation/build";

const start = fc.integer({ min: -40_000, max: 40_000 }).map((number) => number as Day);

test("months have each of their days once, in order, under its weekday", () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 800 }), (first, length) => {
      const last = addDays(first, length);
      const grids = monthGrids(first, last);
      const weeks = grids.flatMap((grid) => grid.weeks);
      const days = weeks.flat().filter((one) => one !== null);
      const from = firstDayOfMonth(first);
      const until = lastDayOfMonth(last);
      expect(days).toEqual(Array.from({ length: until - from + 1 }, (_, n) => addDays(from, n)));
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        week.forEach((one, column) => {
          const sunday = one === null ? null : new Date(one * 86_400_000).getUTCDay();
          if (sunday !== null) expect((sunday + 6) % 7).toBe(column);
        });
      }
    }),
  );
});

test("from the last day of a month to the first of the next there are two", () => {
  const last = day("2027-02-28");
  expect(monthGrids(last, addDays(last, 1)).map(({ first }) => first)).toEqual([
    day("2027-02-01"),
    day("2027-03-01"),
  ]);
  expect(monthGrids(last, addMonths(last, 12))).toHaveLength(13);
});
