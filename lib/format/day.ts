import type { Day } from "@/lib/calendar";
import { countOf } from "./count";

const MS_PER_DAY = 86_400_000;
const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** What stands where there is no day: an open end, or nothing known. */
export const NO_DAY = "–";

/** "14 Feb 2027"; a dash for an open side. Months are spelled here, so that server and browser agree. */
export function dayText(day: Day | null): string {
  return hasDate(day) ? `${dayAndMonth(day)} ${yearOf(day)}` : NO_DAY;
}

/** "14 Feb" in the year of `asOf`, else with its year. */
export function shortDayText(day: Day, asOf: Day): string {
  return hasDate(day) && yearOf(day) === yearOf(asOf) ? dayAndMonth(day) : dayText(day);
}

/** "14": for a calendar, where month and year stand above. */
export function dayOfMonthText(day: Day): string {
  return String(dateOf(day).getUTCDate());
}

/** "Feb 2027". */
export function monthText(day: Day | null): string {
  return hasDate(day) ? `${monthOf(day)} ${yearOf(day)}` : NO_DAY;
}

/** As exactly as it is known: "14 Feb 2027", or "Feb 2027" where only the month was said. */
export function exactText(day: Day, precision: "month" | null): string {
  return precision === "month" ? monthText(day) : dayText(day);
}

/** "since 1 Mar 2025", "1 Mar 2025 – 31 Aug 2026": first and last day, both counted. */
export function stayText({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }): string {
  return endsOn === null
    ? `since ${dayText(startsOn)}`
    : `${dayText(startsOn)} – ${dayText(endsOn)}`;
}

/** "2027-02-14", as `<time>` and date inputs want it; empty for an open side. */
export function isoDay(day: Day | null): string {
  return hasDate(day) ? dateOf(day).toISOString().slice(0, 10) : "";
}

/** "today", "in 61 days", "22 days ago"; from two years on in years. */
export function distanceText(day: Day, asOf: Day): string {
  const days = day - asOf;
  if (days === 0) return "today";
  const length = lengthText(Math.abs(days));
  return days > 0 ? `in ${length}` : `${length} ago`;
}

/** "1 day", "84 days", "2½ years": as exact as somebody who plans needs it. */
export function lengthText(days: number): string {
  if (days < 731) return countOf(days, "day");
  const halves = Math.floor((days / 365.25) * 2);
  return `${Math.floor(halves / 2)}${halves % 2 === 0 ? "" : "½"} years`;
}

function hasDate(day: Day | null): day is Day {
  return day !== null && Number.isFinite(day);
}

function dayAndMonth(day: Day): string {
  return `${dateOf(day).getUTCDate()} ${monthOf(day)}`;
}

function monthOf(day: Day): string {
  return MONTHS[dateOf(day).getUTCMonth()] ?? "";
}

function dateOf(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

function yearOf(day: Day): number {
  return dateOf(day).getUTCFullYear();
}
