import { addDays, type Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import type { HeadCount } from "@/lib/team/minimum";
import { spans } from "@/lib/timeline/timeline";
import type { Shortfall } from "./shortfall";

const DAYS_IN_WEEK = 7;

/** The Monday of the week that the day lies in. 1970-01-01 was a Thursday. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((((day + 3) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK));
}

/** The Mondays of all weeks of which a day lies in the window. */
export function mondaysIn({ from, until }: DaySpan): Day[] {
  const days: Day[] = [];
  for (let monday = mondayOf(from); monday < until; monday = addDays(monday, DAYS_IN_WEEK)) {
    days.push(monday);
  }
  return days;
}

/** The days of a week that lie in the window. */
export function weekIn(monday: Day, window: DaySpan): DaySpan {
  return overlap(window, { from: monday, until: addDays(monday, DAYS_IN_WEEK) });
}

/** The least that a head count is on a day of the week while its minimum is in force; null where it never is. */
export function leastIn({ minimum, count }: HeadCount, week: DaySpan): number | null {
  const days = overlap(week, daysOf(minimum.startsOn, minimum.endsOn));
  const held = spans(count).filter((span) => span.from < days.until && span.until > days.from);
  return days.until <= days.from ? null : Math.min(...held.map(({ value }) => value));
}

/** A week on some days of which absences leave a minimum with too few. */
export type ShortWeek = {
  readonly monday: Day;
  /** On how many of its days. */
  readonly days: number;
  /** On its worst day: how many are there, how many would be, and who is away. */
  readonly worst: Shortfall;
  /** Whoever is away on any of these days. */
  readonly away: readonly PersonId[];
  /** On each of these days there would be too few also if nobody were away. */
  readonly isAnyway: boolean;
};

/** The weeks in which there are shortfalls. */
export function shortWeeks(shortfalls: readonly Shortfall[], window: DaySpan): ShortWeek[] {
  return mondaysIn(window).flatMap((monday): ShortWeek[] => {
    const week = weekIn(monday, window);
    const own = shortfalls.filter(({ from, until }) => from < week.until && until > week.from);
    const [worst] = own.toSorted((a, b) => a.present - b.present || a.from - b.from);
    if (!worst) return [];
    const lengths = own.map((one) => overlap(one, week)).map(({ from, until }) => until - from);
    const days = lengths.reduce((sum, length) => sum + length, 0);
    const away = [...new Set(own.flatMap((one) => one.away))];
    return [{ monday, days, worst, away, isAnyway: own.every((one) => one.isAnyway) }];
  });
}
