import type { Day } from "@/lib/calendar";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { type Loss, lossesBetween } from "@/lib/team/break";
import type { HeadCount } from "@/lib/team/minimum";
import { map, spans } from "@/lib/timeline/timeline";

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
  const needed = map(count, (holders) => Math.max(0, holders - minimum.minimum + 1));
  const [first, ...others] = spans(needed).filter(
    ({ from, until }) => from < days.until && until > days.from,
  );
  if (!first || days.until <= days.from) return null;
  const least = others.reduce((a, b) => (b.value < a.value ? b : a), first);
  const on = least.from > days.from ? least.from : days.from;
  return { people: least.value, on, losses: lossesBetween(headCount, window.from, on) };
}
