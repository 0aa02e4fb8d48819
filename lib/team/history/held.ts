import type { Day } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";
import { type DayColumn, packed, placeAfter } from "./columns";

/** Spans of which only matters how many hold: their first days, and the first days after them, each in order. */
export type Held = { readonly begun: DayColumn; readonly ended: DayColumn };

export function heldOf(spans: readonly DaySpan[]): Held {
  const inOrder = (days: Day[]) => days.sort((a, b) => a - b);
  return packed(
    {
      begun: inOrder(spans.map((span) => span.from)),
      ended: inOrder(spans.map((span) => span.until)),
    },
    {},
  );
}

/** How many of the spans hold on the day. */
export function heldOn({ begun, ended }: Held, day: Day): number {
  return placeAfter(begun, day, 0, begun.length) - placeAfter(ended, day, 0, ended.length);
}
