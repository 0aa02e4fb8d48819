import { addDays, civilOf, type Day, dayOf } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";
import type { RepeatRule } from "./repeat-rule";

/**
 * The days of the span on which something begins that begins on `start` first and repeats by the rule, in
 * order; by whatever the rule says, its own first day is one of them. Looks at every day of each week, month
 * or year that the rule comes to, and at nothing beyond the span: how odd the rule is makes no difference.
 */
export function occurrencesIn(rule: RepeatRule, start: Day, span: DaySpan): Day[] {
  const found: Day[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  const take = (day: Day) => {
    left -= 1;
    if (day >= span.from && day < span.until) found.push(day);
  };
  take(start);
  for (let index = firstPeriod(rule, start, span); left > 0; index += 1) {
    const period = periodAt(rule, start, index);
    if (period === null || period.from >= span.until) break;
    const later = daysBy(rule, start, period).filter((day) => day > start);
    for (const day of later.slice(0, left)) take(day);
  }
  return found;
}

/** How many days are looked at for that, at most. */
export function effortOf(rule: RepeatRule, start: Day, { from, until }: DaySpan): number {
  const first = rule.count === null && from > start ? from : start;
  return Math.max(0, until - first) / rule.interval + LONGEST_PERIOD;
}

const LONGEST_PERIOD = 366;
const MONTHS = 12;
const WEEK = 7;

/** The first that can have a day of the span; all of them where they are counted. */
function firstPeriod(
  { frequency, interval, count, weekStart }: RepeatRule,
  start: Day,
  { from }: DaySpan,
) {
  if (count !== null || from <= start) return 0;
  const [begin, end] = [civilOf(start), civilOf(from)];
  const steps = {
    DAILY: from - start,
    WEEKLY: (weekOf(from, weekStart) - weekOf(start, weekStart)) / WEEK,
    MONTHLY: monthNumber(end) - monthNumber(begin),
    YEARLY: end.year - begin.year,
  };
  return Math.floor(steps[frequency] / interval);
}

/** The day, week, month or year that the rule comes to after so many; null beyond the last that has a date. */
function periodAt(
  { frequency, interval, weekStart }: RepeatRule,
  start: Day,
  index: number,
): DaySpan | null {
  const steps = index * interval;
  if (frequency === "DAILY") return daysFrom(addDays(start, steps), 1);
  if (frequency === "WEEKLY")
    return daysFrom(addDays(weekOf(start, weekStart), steps * WEEK), WEEK);
  const { year, month } = civilOf(start);
  if (frequency === "MONTHLY") return monthAt(year * MONTHS + month - 1 + steps);
  return yearAt(year + steps);
}

function daysFrom(from: Day, days: number): DaySpan {
  return { from, until: addDays(from, days) };
}

function monthAt(number: number): DaySpan | null {
  const first = (at: number) => dayOf(Math.floor(at / MONTHS), (at % MONTHS) + 1, 1);
  return spanOf(first(number), first(number + 1));
}

function yearAt(year: number): DaySpan | null {
  return spanOf(dayOf(year, 1, 1), dayOf(year + 1, 1, 1));
}

function spanOf(from: Day | null, until: Day | null): DaySpan | null {
  return from === null || until === null ? null : { from, until };
}

function monthNumber({ year, month }: { readonly year: number; readonly month: number }): number {
  return year * MONTHS + month;
}

/** Those of the period that the rule names, and of these the ones at its positions. */
function daysBy(rule: RepeatRule, start: Day, period: DaySpan): Day[] {
  const days = Array.from({ length: period.until - period.from }, (_, index) =>
    addDays(period.from, index),
  ).filter((day) => isNamed(rule, start, day));
  if (rule.positions.length === 0) return days;
  const chosen = new Set(rule.positions.map((at) => (at > 0 ? at - 1 : days.length + at)));
  return days.filter((_, index) => chosen.has(index));
}

function isNamed(rule: RepeatRule, start: Day, day: Day): boolean {
  const { frequency, months, monthDays, weekdays } = rule;
  const { year, month, dayOfMonth } = civilOf(day);
  if (months.length > 0 && !months.includes(month)) return false;
  const inMonth = () => monthAt(year * MONTHS + month - 1);
  if (monthDays.length > 0 && !monthDays.includes(dayOfMonth)) {
    const fromEnd = day - (inMonth()?.until ?? day);
    if (!monthDays.includes(fromEnd)) return false;
  }
  if (weekdays.length > 0) {
    const isOfMonth = frequency === "MONTHLY" || months.length > 0;
    const around = () => (isOfMonth ? inMonth() : yearAt(year));
    return weekdays.some((one) => one.day === weekdayOf(day) && isNth(one.nth, day, around));
  }
  return monthDays.length > 0 || isLikeFirst(rule, start, day);
}

function isNth(nth: number | null, day: Day, among: () => DaySpan | null): boolean {
  if (nth === null) return true;
  const around = among();
  if (around === null) return false;
  const place = nth > 0 ? day - around.from + 1 : around.until - day;
  return Math.ceil(place / WEEK) === Math.abs(nth);
}

/** Without weekdays and days of the month, the first day says them. */
function isLikeFirst({ frequency, months }: RepeatRule, start: Day, day: Day): boolean {
  if (frequency === "DAILY") return true;
  if (frequency === "WEEKLY") return weekdayOf(day) === weekdayOf(start);
  const [first, own] = [civilOf(start), civilOf(day)];
  const isMonth = frequency === "MONTHLY" || months.length > 0 || own.month === first.month;
  return isMonth && own.dayOfMonth === first.dayOfMonth;
}

/** Monday is 0. 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % WEEK) + WEEK) % WEEK;
}

function weekOf(day: Day, weekStart: number): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + WEEK) % WEEK));
}
