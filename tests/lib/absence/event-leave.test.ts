import { describe, expect, test } from "vitest";
import { type CalendarEvent, leaveInEvents } from "@/lib/absence/event-leave";
import type { Repeats } from "@/lib/absence/repeat/repeated-days";
import { formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const ZONE = "Europe/Berlin";
const YEAR = { from: day("2026-11-22"), until: day("2027-11-22") };

function anEvent(facts: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    line: 7,
    summary: "Ana Ruiz",
    attendees: [],
    organizer: null,
    start: "2026-12-07",
    end: null,
    durationSeconds: null,
    uid: null,
    insteadOf: null,
    repeats: null,
    isCancelled: false,
    ...facts,
  };
}

const NEVER = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";

function by(rule: string, others: Partial<Repeats> = {}): Repeats {
  return { rules: [rule], more: [], without: [], isOdd: false, ...others };
}

function daysOf(facts: Partial<CalendarEvent>): string {
  const { written, problems } = leaveInEvents([anEvent(facts)], ZONE, YEAR);
  const [one] = written;
  return one ? `${formatDay(one.from)} ${formatDay(one.last)}` : (problems[0]?.message ?? "");
}

describe("the days of an event", () => {
  test.each([
    ["a day alone", {}, "2026-12-07 2026-12-07"],
    ["a last day that does not count", { end: "2026-12-12" }, "2026-12-07 2026-12-11"],
    ["a length in days", { durationSeconds: 5 * 86_400 }, "2026-12-07 2026-12-11"],
    [
      "part of a day counts as the day",
      { start: "2026-12-07T13:00:00", end: "2026-12-08T09:00:00" },
      "2026-12-07 2026-12-08",
    ],
    [
      "midnight ends the day before",
      { start: "2026-12-07T00:00:00", end: "2026-12-12T00:00:00" },
      "2026-12-07 2026-12-11",
    ],
    [
      "an instant in UTC lies on the day of the organisation's zone",
      { start: "2026-12-06T23:00:00Z", end: "2026-12-11T23:00:00Z" },
      "2026-12-07 2026-12-11",
    ],
    ["an instant without length", { start: "2026-12-07T09:00:00" }, "2026-12-07 2026-12-07"],
    [
      "over the change to summer time",
      { start: "2027-03-27T23:00:00Z", end: "2027-03-28T22:00:00Z" },
      "2027-03-28 2027-03-28",
    ],
    ["a day that does not say that it is one", { start: "2026-12-07T::" }, "2026-12-07 2026-12-07"],
  ])("%s", (_name, facts, expected) => {
    expect(daysOf(facts)).toBe(expected);
  });
});

describe("an event that cannot be taken is named, with the way out", () => {
  test.each([
    ["without a beginning", { start: null }, "The first day is missing."],
    ["of a day that there is not", { start: "2026-13-45" }, "no day between 1900"],
    ["of a year that no calendar plans", { start: "9999-12-31" }, "no day between 1900"],
    ["with an hour that there is not", { start: "2026-12-07T25:00:00" }, "no day between 1900"],
    ["longer than days have dates", { durationSeconds: 1e12 }, "no day between 1900"],
    ["with an end that is none", { end: "PXX" }, "no day between 1900"],
    ["that ends before it begins", { end: "2026-12-06" }, "ends before it begins"],
    ["with a length below zero", { durationSeconds: -86_400 }, "ends before it begins"],
    ["that repeats by the hour", { repeats: by("FREQ=HOURLY") }, "a rule that is not read"],
    ["that repeats on a day that there is not", { repeats: by(NEVER) }, "comes true on no day"],
    ["of nobody", { summary: "  " }, "Nobody is named."],
  ])("%s", (_name, facts, expected) => {
    const { written, problems } = leaveInEvents([anEvent(facts)], ZONE, YEAR);
    expect(written).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(expected);
    expect(problems[0]?.place).toContain("line 7");
    expect(problems[0]?.hint).not.toBe("");
  });

  test("unless it was cancelled", () => {
    const cancelled = anEvent({ isCancelled: true, start: null });
    expect(leaveInEvents([cancelled], ZONE, YEAR)).toEqual({ written: [], problems: [] });
  });
});

describe("who is away", () => {
  test.each([
    ["those who take part", { attendees: ["a@x.org", "b@x.org"] }, [["a@x.org"], ["b@x.org"]]],
    ["else who calls them together", { organizer: "c@x.org" }, [["c@x.org"]]],
    ["else the title", {}, [["Ana Ruiz"]]],
    [
      "or a part of it",
      { summary: "Ana Ruiz – Vacation" },
      [["Ana Ruiz – Vacation", "Ana Ruiz", "Vacation"]],
    ],
    [
      "in front of brackets",
      { summary: "Ana Ruiz (5 days)" },
      [["Ana Ruiz (5 days)", "Ana Ruiz", "5 days)"]],
    ],
    [
      "behind a colon",
      { summary: "Vacation: Ana-Lena Ruiz" },
      [["Vacation: Ana-Lena Ruiz", "Vacation", "Ana-Lena Ruiz"]],
    ],
  ])("%s", (_name, facts, expected) => {
    expect(leaveInEvents([anEvent(facts)], ZONE, YEAR).written[0]?.who).toEqual(expected);
  });
});

test("a title without an end is looked at in its beginning only", () => {
  const summary = `Ana Ruiz${" ".repeat(700_000)}- Vacation`;
  expect(leaveInEvents([anEvent({ summary })], ZONE, YEAR).written[0]?.who).toEqual([["Ana Ruiz"]]);
});
