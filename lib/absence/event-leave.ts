import { addDays, type Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import { fail, ok, type Result } from "@/lib/result";
import type { DaySpan } from "@/lib/span";
import { DAY_SECONDS, dayAt, daysLater, type Time, timeIn, writtenDay } from "./calendar-time";
import { type RepeatedDays, type Repeats, repeatedDays } from "./repeat/repeated-days";
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
  /** Other events with the same are about the same. */
  readonly uid: string | null;
  /** Which time of an event that repeats it stands for; null where it stands for itself. */
  readonly insteadOf: string | null;
  /** Null for what takes place once. */
  readonly repeats: Repeats | null;
  readonly isCancelled: boolean;
};

/** All repetitions of a file. */
const MOST_TIMES = 10_000;
/** Days that are looked at for them, which takes about half a second. */
const MOST_EFFORT = 1_000_000;

/**
 * Reads the leave of a calendar. A day counts as away when any part of it is. Days and local times are
 * taken as they are written, whatever their zone; an instant in UTC lies on a day of `zone`. Of what
 * repeats, only what lies in the span is told.
 */
export function leaveInEvents(
  events: readonly CalendarEvent[],
  zone: string,
  span: DaySpan,
): ReadLeave {
  const written: WrittenLeave[] = [];
  const problems: LeaveProblem[] = [];
  const left = { times: MOST_TIMES, effort: MOST_EFFORT };
  const others = groupBy(
    events.filter(({ uid, insteadOf }) => uid !== null && insteadOf !== null),
    ({ uid }) => uid,
  );
  for (const event of events.filter(({ isCancelled }) => !isCancelled)) {
    const place = placeOf(event);
    const own = event.repeats ? (others.get(event.uid) ?? []) : [];
    const instead = own.flatMap((one) => one.insteadOf ?? []);
    const read = eventRead(event, { zone, span, instead });
    if (!read.ok) {
      problems.push(leaveProblem(place, read.problem));
      continue;
    }
    const { times, effort, isNever } = read.value;
    left.times -= event.repeats ? times.length : 0;
    left.effort -= effort;
    if (left.times < 0 || left.effort < 0) {
      return { written, problems: [...problems, leaveProblem(place, "repeats-too-often")] };
    }
    if (isNever) problems.push(leaveProblem(place, "repeats-never"));
    else written.push(...times.map((days) => ({ place, who: read.value.who, ...days })));
  }
  return { written, problems };
}

const SHOWN = 60;

function placeOf({ line, summary }: CalendarEvent): string {
  const title = summary.slice(0, SHOWN).replace(/\s+/g, " ").trim();
  return title === "" ? `Event in line ${line}` : `“${title}” in line ${line}`;
}

type Around = {
  readonly zone: string;
  readonly span: DaySpan;
  /** Times of events that repeat for which others stand. */
  readonly instead: readonly string[];
};

type EventRead = Pick<WrittenLeave, "who"> & {
  readonly times: readonly { readonly from: Day; readonly last: Day }[];
} & Pick<RepeatedDays, "effort" | "isNever">;

function eventRead(event: CalendarEvent, around: Around): Result<EventRead, LeaveProblemCode> {
  const who = namedIn(event);
  if (who.length === 0) return fail("nobody");
  if (event.start === null) return fail("no-first-day");
  const start = timeIn(event.start);
  const end = start && endOf(event, start);
  if (!start || !end) return fail("no-day");
  const { zone } = around;
  const length = lastDay(start, end, zone) - dayAt(start, zone);
  if (length < 0) return fail("backwards");
  const begins = beginningsOf(event, start, { ...around, length });
  if (!begins.ok) return begins;
  const { days, ...looked } = begins.value;
  const times = days.map((day) => {
    const later = day - writtenDay(start);
    return {
      from: dayAt(daysLater(start, later), zone),
      last: lastDay(daysLater(start, later), daysLater(end, later), zone),
    };
  });
  return ok({ who, times, ...looked });
}

/** The days on which it begins. What began before the span and reaches into it is in it. */
function beginningsOf(
  { repeats }: CalendarEvent,
  start: Time,
  { span, length, ...around }: Around & { readonly length: number },
) {
  if (repeats === null) return ok({ days: [writtenDay(start)], effort: 0, isNever: false });
  const from = addDays(span.from, -length - 1); // and one for the zone
  return repeatedDays(repeats, { start, ...around, span: { ...span, from } });
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

/** A hundred years: beyond that days have no date. */
const LONGEST = 36_525 * DAY_SECONDS;

/** The end, or what stands for it: a day lasts a day, an instant no time. Null where it cannot be read. */
function endOf({ end, durationSeconds }: CalendarEvent, start: Time): Time | null {
  if (end !== null) return timeIn(end);
  const length = durationSeconds ?? (start.isDay ? DAY_SECONDS : 0);
  if (Math.abs(length) > LONGEST) return null;
  return { ...start, seconds: start.seconds + length };
}

/** The day of the last moment before the end; of something without length, its own. */
function lastDay(start: Time, end: Time, zone: string): Day {
  if (end.seconds === start.seconds && !start.isDay) return dayAt(start, zone);
  return dayAt({ ...end, seconds: end.seconds - 1 }, zone);
}
