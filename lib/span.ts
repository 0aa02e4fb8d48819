import { addDays, BEGINNING, type Day, FOREVER } from "@/lib/calendar";

/** Days from `from` up to, not including, `until`. */
export type DaySpan = { readonly from: Day; readonly until: Day };

/** First and last day, both counted, as a half-open span; an open side is null. */
export function daysOf(first: Day | null, last: Day | null): DaySpan {
  return { from: first ?? BEGINNING, until: last === null ? FOREVER : addDays(last, 1) };
}

/** Whether the day is one of those from the first to the last, both counted; an open side is null. */
export function isOn(day: Day, first: Day | null, last: Day | null): boolean {
  return (first === null || first <= day) && (last === null || day <= last);
}

/** Whether the day is one of the span's. */
export function isWithinSpan(day: Day, { from, until }: DaySpan): boolean {
  return from <= day && day < until;
}

/** The days in both spans; empty (until ≤ from) where there are none. */
export function overlap(a: DaySpan, b: DaySpan): DaySpan {
  return {
    from: a.from > b.from ? a.from : b.from,
    until: a.until < b.until ? a.until : b.until,
  };
}
