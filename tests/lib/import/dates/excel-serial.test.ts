import { expect, test } from "vitest";
import { formatDay } from "@/lib/calendar";
import { dayOfSerial } from "@/lib/import/dates/excel-serial";

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
