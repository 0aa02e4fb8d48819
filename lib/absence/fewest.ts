import { type Day, FOREVER } from "@/lib/calendar";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { type Loss, lossesBetween } from "@/lib/team/break";
import type { HeadCount } from "@/lib/team/minimum";
import { spans } from "@/lib/timeline/timeline";

/** How few people have to be missing at once so that a minimum is broken, and from which day on it is so few. */
export type Fewest = {
  /** 0 where it is broken with everybody there. */
  readonly people: number;
  readonly on: Day;
  /** Who counts on the first day of the window and no longer then, and why. */
  readonly losses: readonly Loss[];
};

/** The least over the days of the window on which the minimum is in force; null where it is on none. */
export function fewestMissing(headCount: HeadCount, window: DaySpan): Fewest | null {
  const { minimum, count } = headCount;
  const days = overlap(window, daysOf(minimum.startsOn, minimum.endsOn));
  if (days.until <= days.from) return null;
  const held = spans(count).filter(({ from, until }) => from < days.until && until > days.from);
  const least = held.reduce<{ value: number; from: Day }>((a, b) => (b.value < a.value ? b : a), {
    value: FOREVER,
    from: days.from,
  });
  const on = least.from > days.from ? least.from : days.from;
  return {
    people: Math.max(0, least.value - minimum.minimum + 1),
    on,
    losses: lossesBetween(headCount, window.from, on),
  };
}
