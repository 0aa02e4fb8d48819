import { DAY_SECONDS, dayAt, type Time, timeIn, writtenDay } from "@/lib/absence/calendar-time";
import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";
import { type DaySpan, overlap } from "@/lib/span";
import { effortOf, occurrencesIn } from "./occurrences";
import { type RepeatRule, repeatRuleIn } from "./repeat-rule";

/** How a calendar says that an event repeats; times as jCal writes them. */
export type Repeats = {
  /** As RRULE has them: "FREQ=WEEKLY;BYDAY=MO". */
  readonly rules: readonly string[];
  readonly more: readonly string[];
  readonly without: readonly string[];
  /** Says something else of it, which is not read. */
  readonly isOdd: boolean;
};

type Question = {
  readonly start: Time;
  /** Times of its own that other events stand for. */
  readonly instead: readonly string[];
  /** The days that are looked at. */
  readonly span: DaySpan;
  readonly zone: string;
};

export type RepeatedDays = {
  /** On which it begins, as they are written, in order. */
  readonly days: readonly Day[];
  /** How many days were looked at for that, at most. */
  readonly effort: number;
  /** Its rule comes true on no day but the first. */
  readonly isNever: boolean;
};

/** The days of the span on which an event begins that repeats. */
export function repeatedDays(
  { rules, more, without, isOdd }: Repeats,
  { start, instead, span, zone }: Question,
): Result<RepeatedDays, "repeats-oddly"> {
  const [text, ...others] = rules;
  const rule = text === undefined ? ONCE : repeatRuleIn(text);
  const until = rule && lastDayOf(rule, start, zone);
  const [added, removed] = [more, [...without, ...instead]].map((one) => daysIn(one, start, zone));
  if (isOdd || others.length > 0 || !rule || until === null || !added || !removed) {
    return fail("repeats-oddly");
  }
  const first = writtenDay(start);
  const looked = overlap(span, { from: first, until: addDays(until, 1) });
  const found = occurrencesIn(rule, first, looked);
  const isDoubtful = first < span.until && found.every((day) => day === first);
  const after = isDoubtful && isWithoutEnd(rule) ? yearsUntilTrue(rule, first) : 0;
  const days = new Set([...found, ...added.filter((day) => isIn(day, span))]);
  for (const day of removed) days.delete(day);
  return ok({
    days: [...days].sort((a, b) => a - b),
    effort: effortOf(rule, first, looked) + (after ?? YEARS) * YEAR + added.length + removed.length,
    isNever: after === null,
  });
}

/** Of an event that only names further days. */
const ONCE: RepeatRule = {
  ...{ frequency: "DAILY", interval: 1, count: 1, until: null, weekStart: 0 },
  ...{ months: [], monthDays: [], weekdays: [], positions: [] },
};

/** The last day on which one may begin; null where that cannot be read. */
function lastDayOf({ until }: RepeatRule, start: Time, zone: string): Day | null {
  if (until === null) return FOREVER;
  const last = timeIn(until);
  if (last === null) return null;
  const day = dayBeside(start, last, zone);
  const isEarlier = last.isUtc === start.isUtc && !last.isDay && timeOf(start) > timeOf(last);
  return isEarlier ? addDays(day, -1) : day;
}

function timeOf({ seconds }: Time): number {
  return ((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
}

/** The days of other times, counted as those of the event are; null where one cannot be read. */
function daysIn(texts: readonly string[], start: Time, zone: string): Day[] | null {
  const days = texts.flatMap((text) => {
    const time = timeIn(text);
    return time ? dayBeside(start, time, zone) : [];
  });
  return days.length === texts.length ? days : null;
}

/** An instant in UTC beside an event that is written in local time is one of the zone. */
function dayBeside(start: Time, time: Time, zone: string): Day {
  return start.isUtc ? writtenDay(time) : dayAt(time, zone);
}

function isWithoutEnd({ count, until }: RepeatRule): boolean {
  return count !== 1 && until === null;
}

const YEAR = 366;
/** A day of the week on a day of the month comes again within these, also on 29 February. */
const YEARS = 60;

/** How many years after the first day the rule comes true again; null where it never does. */
function yearsUntilTrue(rule: RepeatRule, first: Day): number | null {
  for (let years = 1; years <= YEARS; years += 1) {
    const until = addDays(first, years * YEAR * rule.interval);
    const span = { from: addDays(until, -YEAR * rule.interval + 1), until: addDays(until, 1) };
    if (occurrencesIn({ ...rule, count: null }, first, span).length > 0) return years;
  }
  return null;
}

function isIn(day: Day, { from, until }: DaySpan): boolean {
  return day >= from && day < until;
}
