import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOf, formatDay, parseIsoDay } from "@/lib/calendar";
import { dayOfSerial, serialOfDay } from "@/lib/import/dates/excel-serial";

test.each([
  [1, 1900, "1900-01-01"],
  [59, 1900, "1900-02-28"],
  [60, 1900, null],
  [61, 1900, "1900-03-01"],
  [43459.96, 1900, "2018-12-25"],
  [2958465, 1900, "9999-12-31"],
  [2958466, 1900, null],
  [0, 1900, null],
  [-1, 1900, null],
  [Number.NaN, 1900, null],
  [0, 1904, "1904-01-01"],
  [59, 1904, "1904-02-29"],
  [41997, 1904, "2018-12-25"],
  [-1, 1904, null],
] as const)("serial %s counted from %s is %s", (serial, epoch, expected) => {
  const day = dayOfSerial(serial, epoch);
  expect(day === null ? null : formatDay(day)).toBe(expected);
});

test("every day from 1900 has a serial number that shows as that day", () => {
  const range = { min: Number(dayOf(1900, 1, 1)), max: Number(dayOf(9999, 12, 31)) };
  fc.assert(
    fc.property(fc.integer(range), (number) => {
      const day = number as Day;
      expect(dayOfSerial(serialOfDay(day) ?? Number.NaN, 1900)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test("a day before 1900 has none", () => {
  const day = parseIsoDay("1899-12-31");
  expect(day === null ? undefined : serialOfDay(day)).toBeNull();
});
