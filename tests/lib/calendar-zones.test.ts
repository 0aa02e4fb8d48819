import { describe, expect, test } from "vitest";
import { addDays, dayInZone, formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";
import { ZONES } from "./calendar-zones";

const MINUTE = 60_000;
const SECOND = 1_000;

/** The instant at which a day begins on a clock that is so many minutes ahead of UTC. */
function midnight(iso: string, minutesAhead: number): number {
  return Date.parse(`${iso}T00:00:00Z`) - minutesAhead * MINUTE;
}

function dayAt(instant: number, zone: string): string {
  return formatDay(dayInZone(new Date(instant), zone));
}

function dayBefore(iso: string): string {
  return formatDay(addDays(day(iso), -1));
}

const WINTER_DAYS = ["2026-01-31", "2024-02-29", "2026-02-28", "2026-12-31", "2027-01-01"];
const SUMMER_DAYS = ["2026-04-30", "2026-07-01"];

describe.each(ZONES)("in %s", (zone, january, july) => {
  const cases = [
    ...WINTER_DAYS.map((iso) => [iso, january] as const),
    ...SUMMER_DAYS.map((iso) => [iso, july] as const),
    ["9999-12-31", january] as const,
  ];

  test.each(cases)("%s begins at midnight and not a second earlier", (iso, offset) => {
    const begins = midnight(iso, offset);
    expect(dayAt(begins - SECOND, zone)).toBe(dayBefore(iso));
    expect(dayAt(begins, zone)).toBe(iso);
    expect(dayAt(begins + SECOND, zone)).toBe(iso);
    expect(dayAt(begins + 24 * 60 * MINUTE - SECOND, zone)).toBe(iso);
  });
});

describe("on the day on which clocks change", () => {
  test.each([
    ["America/New_York", "2026-03-08", -300, -240],
    ["America/New_York", "2026-11-01", -240, -300],
    ["Europe/Berlin", "2026-03-29", 60, 120],
    ["Europe/Berlin", "2026-10-25", 120, 60],
    ["Australia/Lord_Howe", "2026-04-05", 660, 630],
    ["Australia/Lord_Howe", "2026-10-04", 630, 660],
    ["Pacific/Chatham", "2026-09-27", 765, 825],
    ["Africa/Cairo", "2026-04-24", 120, 180],
    ["America/Santiago", "2026-09-06", -240, -180],
    ["America/Havana", "2026-03-08", -300, -240],
  ])("%s %s lasts from its first second to its last", (zone, iso, before, after) => {
    const next = formatDay(addDays(day(iso), 1));
    expect(dayAt(midnight(iso, before) - SECOND, zone)).toBe(dayBefore(iso));
    expect(dayAt(midnight(iso, before), zone)).toBe(iso);
    expect(dayAt(midnight(next, after) - SECOND, zone)).toBe(iso);
    expect(dayAt(midnight(next, after), zone)).toBe(next);
  });

  test("a day that a country left out is nobody's day", () => {
    const skipped = midnight("2011-12-30", -600);
    expect(dayAt(skipped - SECOND, "Pacific/Apia")).toBe("2011-12-29");
    expect(dayAt(skipped, "Pacific/Apia")).toBe("2011-12-31");
  });
});

test.each([
  ["America/New_York", -300],
  ["Europe/London", 0],
  ["Europe/Berlin", 60],
  ["Asia/Tokyo", 540],
  ["Australia/Sydney", 600],
  ["Pacific/Auckland", 690],
])("1 January 1900 begins at midnight in %s", (zone, offset) => {
  const begins = midnight("1900-01-01", offset);
  expect(dayAt(begins - SECOND, zone)).toBe("1899-12-31");
  expect(dayAt(begins, zone)).toBe("1900-01-01");
});

test("a zone that does not exist is an error", () => {
  expect(() => dayInZone(new Date(0), "Atlantis/Poseidonis")).toThrow(RangeError);
});
