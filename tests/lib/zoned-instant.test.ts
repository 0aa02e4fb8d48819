import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "@/lib/badge/read/read-date";
import { type Day, dayInZone } from "@/lib/calendar";
import { dayBegin, dayEnd, lastInstant } from "@/lib/zoned-instant";
import { day } from "@/tests/support/organisation/build";

test.each([
  ["2026-03-01", "Pacific/Auckland", "2026-03-01T00:00:00+13:00", "2026-03-01T23:59:59+13:00"],
  ["2026-07-01", "America/New_York", "2026-07-01T00:00:00-04:00", "2026-07-01T23:59:59-04:00"],
  // Clocks go forward and back within the day.
  ["2026-03-29", "Europe/Berlin", "2026-03-29T00:00:00+01:00", "2026-03-29T23:59:59+02:00"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T00:00:00+02:00", "2026-10-25T23:59:59+01:00"],
  ["2026-01-01", "Pacific/Kiritimati", "2026-01-01T00:00:00+14:00", "2026-01-01T23:59:59+14:00"],
  ["2026-01-31", "Pacific/Pago_Pago", "2026-01-31T00:00:00-11:00", "2026-01-31T23:59:59-11:00"],
  ["2026-01-01", "Asia/Kathmandu", "2026-01-01T00:00:00+05:45", "2026-01-01T23:59:59+05:45"],
  ["2026-02-28", "UTC", "2026-02-28T00:00:00Z", "2026-02-28T23:59:59Z"],
])("%s in %s is from %s to %s", (iso, zone, begin, end) => {
  expect(dayBegin(day(iso), zone)).toBe(begin);
  expect(dayEnd(day(iso), zone)).toBe(end);
});

const ZONES = [
  "UTC",
  "Pacific/Auckland",
  "America/St_Johns",
  "Pacific/Apia",
  "Africa/Cairo",
  "Atlantic/Azores",
];
const NEVER_IN_SAMOA = day("2011-12-30");
const days = fc.integer({ min: day("1972-01-01"), max: day("2200-01-01") }).map((n) => n as Day); // whole days

test("the last instant of a day is the last microsecond before the next", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...ZONES), (asked, zone) => {
      if (zone === "Pacific/Apia" && Math.abs(asked - NEVER_IN_SAMOA) < 2) return;
      const last = lastInstant(asked, zone);
      expect(last).toMatch(/T23:59:59\.999999/);
      const ms = Date.parse(last); // cuts the microseconds off
      expect(dayInZone(new Date(ms), zone)).toBe(asked);
      expect(dayInZone(new Date(ms + 1), zone)).toBe(asked + 1);
      const first = Date.parse(dayBegin(asked, zone));
      expect(dayInZone(new Date(first), zone)).toBe(asked);
      expect(dayInZone(new Date(first - 1), zone)).toBe(asked - 1);
    }),
  );
});

test("a reader gets the same day back, and an instant of it", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...ZONES), (asked, zone) => {
      const end = readDate(dayEnd(asked, zone));
      const begin = readDate(dayBegin(asked, zone));
      if (!end.ok || !begin.ok || !end.value || !begin.value) throw new Error("unreadable");
      expect([begin.value.day, end.value.day]).toEqual([asked, asked]);
      if (zone === "Pacific/Apia" && asked === NEVER_IN_SAMOA) return;
      expect(dayInZone(new Date(end.value.instant), zone)).toBe(asked);
    }),
    { numRuns: 200 },
  );
});
