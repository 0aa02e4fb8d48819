import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civilOf,
  Day,
  dayOf,
  firstDayOfMonth,
  formatDay,
  lastDayOfMonth,
  parseIsoDay,
} from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const FIRST = day("0001-01-01");
const LAST = day("9999-12-31");
const anyDate = fc
  .integer({ min: FIRST, max: LAST })
  .map((days) => addDays(day("1970-01-01"), days));

describe("a day is counted from 1970-01-01", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1900-01-01", -25_567],
    ["2000-02-29", 11_016],
    ["2026-11-22", 20_779],
    ["9999-12-31", 2_932_896],
    ["0001-01-01", -719_162],
  ])("%s is day %i", (iso, count) => {
    expect(parseIsoDay(iso)).toBe(count);
    expect(formatDay(day(iso))).toBe(iso);
  });

  test("every day that is written reads as the same day", () => {
    fc.assert(fc.property(anyDate, (date) => parseIsoDay(formatDay(date)) === date));
  });

  test("days follow each other as in the calendar", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, dayOfMonth } = civilOf(date);
        const next = dayOf(year, month, dayOfMonth + 1) ?? dayOf(year, month + 1, 1);
        expect(next ?? dayOf(year + 1, 1, 1) ?? date + 1).toBe(date + 1);
      }),
    );
  });
});

describe("a day that the calendar does not have is no day", () => {
  test.each([
    ["31 February", "2026-02-31"],
    ["29 February in a common year", "2026-02-29"],
    ["29 February 1900, which spreadsheets believe in", "1900-02-29"],
    ["29 February 2100", "2100-02-29"],
    ["31 April", "2026-04-31"],
    ["day 0", "2026-01-00"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["year 0", "0000-01-01"],
    ["a year of five digits", "10000-01-01"],
    ["one digit short", "2026-1-01"],
    ["an instant", "2026-01-01T00:00:00Z"],
    ["blanks around it", " 2026-01-01"],
    ["digits of another script", "２０２６-01-01"],
    ["nothing", ""],
  ])("%s", (_name, text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  test.each([
    ["29 February in a leap year", "2024-02-29"],
    ["29 February 2000", "2000-02-29"],
  ])("but %s is one", (_name, text) => {
    expect(formatDay(day(text))).toBe(text);
  });
});

describe("a month later is the same day of the month, clipped to its end", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-03-31", 1, "2026-04-30"],
    ["2026-04-30", 1, "2026-05-30"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["1900-01-31", 1, "1900-02-28"],
    ["2026-11-22", 0, "2026-11-22"],
    ["9996-02-29", 36, "9999-02-28"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to);
  });

  test("never in another month, never a later day of it", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1_200, max: 1_200 }), (date, months) => {
        const from = civilOf(date);
        const to = civilOf(addMonths(date, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.dayOfMonth).toBeLessThanOrEqual(from.dayOfMonth);
        const isClipped = to.dayOfMonth < from.dayOfMonth;
        if (isClipped) expect(dayOf(to.year, to.month, to.dayOfMonth + 1)).toBeNull();
      }),
    );
  });

  test("a later day is never earlier a month later", () => {
    const anyMonths = fc.integer({ min: -1_200, max: 1_200 });
    fc.assert(
      fc.property(
        anyDate,
        fc.nat(60),
        anyMonths,
        (date, more, months) => addMonths(date, months) <= addMonths(addDays(date, more), months),
      ),
    );
  });
});

test.each([
  ["2026-11-22", "2026-11-01", "2026-11-30"],
  ["2024-02-29", "2024-02-01", "2024-02-29"],
  ["2026-02-01", "2026-02-01", "2026-02-28"],
  ["2026-12-31", "2026-12-01", "2026-12-31"],
])("the month of %s runs from %s to %s", (iso, first, last) => {
  expect(formatDay(firstDayOfMonth(day(iso)))).toBe(first);
  expect(formatDay(lastDayOfMonth(day(iso)))).toBe(last);
});

describe("a day from outside", () => {
  test("may have blanks around it", () => {
    expect(Day.parse(" 2026-11-22 ")).toBe(day("2026-11-22"));
  });

  test("that does not exist is refused with an example of one that does", () => {
    expect(Day.safeParse("31.12.2026").error?.issues[0]?.message).toBe(
      "“31.12.2026” is not a day like 2026-11-22.",
    );
  });

  test("is quoted only in part where it is long", () => {
    expect(Day.safeParse("9".repeat(500)).error?.issues[0]?.message.length).toBeLessThan(100);
  });
});
