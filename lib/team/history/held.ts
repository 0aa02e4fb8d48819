import type { Day } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";

/**
 * Days in a row, four bytes each. A Float32Array has every day of the calendar exactly (whole numbers
 * up to 2^24) and both open ends, which an Int32Array has not.
 */
export type DayColumn = Float32Array;

export function dayColumn(days: readonly Day[]): DayColumn {
  return Float32Array.from(days);
}

/** The day at a place of the column. Throws where there is none. */
export function dayAt(days: DayColumn, place: number): Day {
  const day = days[place];
  if (day === undefined) throw new Error(`There is no day at ${place}.`);
  return day as Day; // only days are put into a column
}

/** Spans of which only matters how many hold: their first days, and the first days after them, each in order. */
export type Held = { readonly begun: DayColumn; readonly ended: DayColumn };

export function heldOf(spans: readonly DaySpan[]): Held {
  return {
    begun: dayColumn(spans.map((span) => span.from)).sort(),
    ended: dayColumn(spans.map((span) => span.until)).sort(),
  };
}

/** How many of the spans hold on the day. */
export function heldOn({ begun, ended }: Held, day: Day): number {
  return placeAfter(begun, day, 0, begun.length) - placeAfter(ended, day, 0, ended.length);
}

/** Of the places from `start` up to `end`, whose days are in order, the first with a later day; `end` for none. */
export function placeAfter(days: DayColumn, day: Day, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
