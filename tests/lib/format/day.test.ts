import { describe, expect, test } from "vitest";
import { BEGINNING, type Day, FOREVER, parseIsoDay } from "@/lib/calendar";
import {
  dayText,
  distanceText,
  isoDay,
  lengthText,
  monthText,
  shortDayText,
  stayText,
} from "@/lib/format/day";

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`${iso} is no day`);
  return parsed;
}

const TODAY = day("2026-11-22");

test("A day is written with the name of its month, the same everywhere", () => {
  expect(dayText(day("2027-02-14"))).toBe("14 Feb 2027");
  expect(dayText(day("2025-09-01"))).toBe("1 Sep 2025");
  expect(monthText(day("1999-12-31"))).toBe("Dec 1999");
  expect(isoDay(day("0999-01-02"))).toBe("0999-01-02");
});

test("A stay says its days, and since when where it is open", () => {
  const startsOn = day("2025-03-01");
  expect(stayText({ startsOn, endsOn: null })).toBe("since 1 Mar 2025");
  expect(stayText({ startsOn, endsOn: day("2026-08-31") })).toBe("1 Mar 2025 – 31 Aug 2026");
});

test.each([null, BEGINNING, FOREVER])("An open side (%s) is a dash and has no date", (open) => {
  expect(dayText(open)).toBe("–");
  expect(monthText(open)).toBe("–");
  expect(isoDay(open)).toBe("");
});

test("The year is left out in the year that is looked at", () => {
  expect(shortDayText(day("2026-12-04"), TODAY)).toBe("4 Dec");
  expect(shortDayText(day("2027-01-04"), TODAY)).toBe("4 Jan 2027");
});

describe("How far away a day is", () => {
  test.each([
    ["2026-11-22", "today"],
    ["2026-11-23", "in 1 day"],
    ["2027-01-22", "in 61 days"],
    ["2026-10-31", "22 days ago"],
    ["2028-11-22", "in 2 years"],
    ["2024-05-01", "2½ years ago"],
  ])("%s is %s", (iso, words) => {
    expect(distanceText(day(iso), TODAY)).toBe(words);
  });

  test("Up to two years it is exact to the day", () => {
    expect(lengthText(730)).toBe("730 days");
    expect(lengthText(731)).toBe("2 years");
  });
});
