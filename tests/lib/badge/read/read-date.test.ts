import { expect, it, test } from "vitest";
import { readDate } from "@/lib/badge/read/read-date";
import { formatDay } from "@/lib/calendar";

const read = (value: unknown) => {
  const date = readDate(value);
  if (!date.ok || date.value === null) return null;
  const { day, instant, precision, isZoneAssumed } = date.value;
  return [formatDay(day), new Date(instant).toISOString(), precision, isZoneAssumed];
};

test.each([
  ["2016-12-31T23:59:59Z", "2016-12-31", "2016-12-31T23:59:59.000Z", "instant", false],
  ["2016-12-31T23:59:59.123456-05:00", "2016-12-31", "2017-01-01T04:59:59.000Z", "instant", false],
  ["2017-01-01T00:30:00+0100", "2017-01-01", "2016-12-31T23:30:00.000Z", "instant", false],
  ["2016-12-31t23:59z", "2016-12-31", "2016-12-31T23:59:00.000Z", "instant", false],
  ["2016-12-31 23:59:59", "2016-12-31", "2016-12-31T23:59:59.000Z", "instant", true],
  ["2016-12-31", "2016-12-31", "2016-12-31T00:00:00.000Z", "day", true],
  ["0099-03-01", "0099-03-01", "0099-03-01T00:00:00.000Z", "day", true],
  [1483228799, "2016-12-31", "2016-12-31T23:59:59.000Z", "instant", false],
  ["1483228799", "2016-12-31", "2016-12-31T23:59:59.000Z", "instant", false],
])("reads %s", (value, ...expected) => {
  expect(read(value)).toEqual(expected);
});

test.each([
  ["2016-02-30"],
  ["2016-12-31T24:00:00Z"],
  ["31.12.2016"],
  ["yesterday"],
  [""],
  [-1],
  [1e12],
  [Number.NaN],
  [{ "@value": "2016-12-31" }],
  [true],
])("refuses %s", (value) => {
  expect(readDate(value)).toMatchObject({ ok: false, problem: { code: "unreadable-date" } });
});

it("has no date where none is written", () => {
  expect(readDate(undefined)).toEqual({ ok: true, value: null });
  expect(readDate(null)).toEqual({ ok: true, value: null });
});
