import { z } from "zod";

declare const dayBrand: unique symbol;

/** A calendar day: whole days since 1970-01-01, without zone or time of day. */
export type Day = number & { readonly [dayBrand]: true };

/** Before every day. The first step of each timeline starts here. */
export const BEGINNING = Number.NEGATIVE_INFINITY as Day;
/** After every day. The end of a span that nobody has ended. */
export const FOREVER = Number.POSITIVE_INFINITY as Day;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day with this civil date (month 1-12), or null where the calendar has none (31 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return civilDay(year, month, dayOfMonth);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `Date.UTC` reads the years 0-99 as 1900-1999; setting the full year does not. */
function civilDay(year: number, month: number, dayOfMonth: number): Day {
  return (new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / MS_PER_DAY) as Day;
}

/** Reads `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseIsoDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day as `YYYY-MM-DD`. Only for days that have a date: not for BEGINNING and FOREVER. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month (1-12) and day of the month. */
export function civilOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same day of a later (or earlier) month, clipped to its end: 31 January + 1 = 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return civilDay(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

export function firstDayOfMonth(day: Day): Day {
  return addDays(day, 1 - civilOf(day).dayOfMonth);
}

export function isSameMonth(a: Day, b: Day): boolean {
  return firstDayOfMonth(a) === firstDayOfMonth(b);
}

export function lastDayOfMonth(day: Day): Day {
  return addDays(addMonths(firstDayOfMonth(day), 1), -1);
}

/**
 * The calendar day that `instant` falls on in an IANA zone, such as "Pacific/Auckland".
 * Throws a RangeError for an unknown zone.
 */
export function dayInZone(instant: Date, zone: string): Day {
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return civilDay(number("year"), number("month"), number("day"));
}

/** A day as it arrives from outside: `YYYY-MM-DD`. */
export const Day = z.string().transform((text, context): Day => {
  const day = parseIsoDay(text.trim());
  if (day !== null) return day;
  context.addIssue({
    code: "custom",
    message: `“${text.slice(0, 40)}” is not a day like 2026-11-22.`,
  });
  return z.NEVER;
});
