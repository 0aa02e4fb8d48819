import { addDays, type Day, dayInZone, dayOf } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";
import {
  type LeaveProblem,
  type LeaveProblemCode,
  leaveProblem,
  type ReadLeave,
  type WrittenLeave,
} from "./written-leave";

/** A VEVENT of a calendar (RFC 5545), as far as leave needs it; times as jCal writes them (RFC 7265). */
export type CalendarEvent = {
  readonly line: number;
  readonly summary: string;
  /** Addresses of those who take part and have not declined. */
  readonly attendees: readonly string[];
  readonly organizer: string | null;
  readonly start: string | null;
  /** Not counted: the day after, or the instant of the end. */
  readonly end: string | null;
  readonly durationSeconds: number | null;
  readonly repeats: boolean;
  readonly isCancelled: boolean;
};

/**
 * Reads the leave of a calendar. A day counts as away when any part of it is. Days and local times are
 * taken as they are written, whatever their zone; an instant in UTC lies on a day of `zone`.
 */
export function leaveInEvents(events: readonly CalendarEvent[], zone: string): ReadLeave {
  const written: WrittenLeave[] = [];
  const problems: LeaveProblem[] = [];
  for (const event of events.filter(({ isCancelled }) => !isCancelled)) {
    const place = placeOf(event);
    const read = eventRead(event, zone);
    if (read.ok) written.push({ place, ...read.value });
    else problems.push(leaveProblem(place, read.problem));
  }
  return { written, problems };
}

const SHOWN = 60;

function placeOf({ line, summary }: CalendarEvent): string {
  const title = summary.slice(0, SHOWN).replace(/\s+/g, " ").trim();
  return title === "" ? `Event in line ${line}` : `“${title}” in line ${line}`;
}

function eventRead(
  event: CalendarEvent,
  zone: string,
): Result<Omit<WrittenLeave, "place">, LeaveProblemCode> {
  if (event.repeats) return fail("repeats");
  const who = namedIn(event);
  if (who.length === 0) return fail("nobody");
  if (event.start === null) return fail("no-first-day");
  const start = timeIn(event.start);
  const end = start && endOf(event, start);
  if (!start || !end) return fail("no-day");
  const from = dayAt(start, zone);
  const last = lastDay(start, end, zone);
  return last < from ? fail("backwards") : ok({ who, from, last });
}

/** A name stands at its beginning; splitting a long run of blanks takes the square of its length. */
const LONGEST_TITLE = 300;

/** Those who take part; without them whoever calls them together; else whom the title names. */
function namedIn({ attendees, organizer, summary }: CalendarEvent): string[][] {
  if (attendees.length > 0) return attendees.map((address) => [address]);
  if (organizer !== null) return [[organizer]];
  const title = summary.slice(0, LONGEST_TITLE).trim();
  return title === "" ? [] : [[...new Set([title, ...partsOf(title)])]];
}

const MOST_PARTS = 4;

/** Titles say more than the name: "Ana Ruiz - Vacation", "Vacation: Ana Ruiz", "Ana Ruiz (5 days)". */
function partsOf(title: string): string[] {
  const parts = title.split(/\s+[-–—|]\s+|\s*[:(]\s*/).map((part) => part.trim());
  return parts.filter((part) => part !== "").slice(0, MOST_PARTS);
}

/** A time as it is written, in seconds since 1970 as if it were UTC, and whether it is. */
type Time = { readonly seconds: number; readonly isDay: boolean; readonly isUtc: boolean };

const DAY = 86_400;
/** As in other files. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
// A day whose property does not say that it is one reaches us with an empty time behind it.
const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:::|(\d{2}):(\d{2}):(\d{2}))(Z?))?$/;

function timeIn(text: string): Time | null {
  const match = TIME.exec(text);
  const [, year, month, dayOfMonth, hours, minutes, seconds, mark] = match ?? [];
  const day = match && dayOf(Number(year), Number(month), Number(dayOfMonth));
  if (day === null || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (hours === undefined) return { seconds: day * DAY, isDay: true, isUtc: false };
  const time = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return time > DAY ? null : { seconds: day * DAY + time, isDay: false, isUtc: mark === "Z" };
}

/** A hundred years: beyond that days have no date. */
const LONGEST = 36_525 * DAY;

/** The end, or what stands for it: a day lasts a day, an instant no time. Null where it cannot be read. */
function endOf({ end, durationSeconds }: CalendarEvent, start: Time): Time | null {
  if (end !== null) return timeIn(end);
  const length = durationSeconds ?? (start.isDay ? DAY : 0);
  if (Math.abs(length) > LONGEST) return null;
  return { ...start, seconds: start.seconds + length };
}

/** The day of the last moment before the end; of something without length, its own. */
function lastDay(start: Time, end: Time, zone: string): Day {
  if (end.seconds === start.seconds && !start.isDay) return dayAt(start, zone);
  return dayAt({ ...end, seconds: end.seconds - 1 }, zone);
}

function dayAt({ seconds, isUtc }: Time, zone: string): Day {
  if (isUtc) return dayInZone(new Date(seconds * 1_000), zone);
  return addDays(0 as Day, Math.floor(seconds / DAY));
}
