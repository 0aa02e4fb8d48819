import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarLine, calendarFile } from "@/app/_server/calendar/calendar-file";
import { addDays, formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const TERMS = {
  name: "Harbour: Blue",
  host: "skills.example",
  at: new Date("2026-11-22T12:00:00Z"),
};
const LINE: CalendarLine = {
  key: "award-1-ada",
  day: day("2026-12-31"),
  title: "CISSP ends",
  about: "Then not met: CISSP for analysts",
  person: "Ada Lindqvist",
  href: "https://skills.example/people/1/awards/2",
};

/** As another program reads it. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isAllDay: event.startDate.isDate,
      url: String(component.getFirstPropertyValue("url")),
      busy: component.getFirstPropertyValue("transp"),
    };
  });
}

test("a line is an event on its day, the whole day, and makes nobody busy", () => {
  expect(eventsIn(calendarFile([LINE], TERMS))).toEqual([
    {
      uid: "award-1-ada@skills.example",
      summary: "Ada Lindqvist: CISSP ends",
      description: "Then not met: CISSP for analysts",
      ...{ start: "2026-12-31", end: "2027-01-01", isAllDay: true },
      ...{ url: LINE.href, busy: "TRANSPARENT" },
    },
  ]);
});

test("a calendar without events is one, and says what it is", () => {
  const file = calendarFile([], TERMS);
  expect(eventsIn(file)).toEqual([]);
  expect(file).toContain("X-WR-CALNAME:Harbour: Blue");
  expect(file).toContain("METHOD:PUBLISH");
});

const anyName = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
  fc.constantFrom(
    "a;b,c\\d",
    "Zoë 👩🏽‍🚀 ".repeat(30).trim(),
    "two\nlines",
    "BEGIN:VEVENT",
    "ünïcödé".repeat(20),
  ),
);
const anyLine = fc
  .record({
    title: anyName,
    about: anyName,
    person: fc.option(anyName),
    day: fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day("2024-01-01"), days)),
  })
  .map((own): CalendarLine => ({ ...LINE, ...own }));

/** A name has no line of its own and no control characters in a calendar. */
const plain = (text: string) => text.replace(/\p{Cc}+/gu, " ").trim();

test("whatever people and credentials are called, another parser reads the same, in lines of 75 bytes", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 4 }), (lines) => {
      const file = calendarFile(lines, TERMS);
      const read = eventsIn(file);
      expect(read.map(({ start }) => start)).toEqual(lines.map((line) => formatDay(line.day)));
      for (const [index, line] of lines.entries()) {
        expect(read[index]?.summary).toContain(plain(line.title));
      }
      for (const row of file.split("\r\n")) {
        expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
      }
    }),
  );
});
