import { BEGINNING, type Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import type { HeadCount } from "@/lib/team/minimum";
import { append, at, changes, inOrder, type Step, spans } from "@/lib/timeline/timeline";
import { type Away, presentIn } from "./leave";

/** Days on which a minimum has too few holders who are there, while at least one of them is away. */
export type Shortfall = DaySpan & Short;

type Short = {
  readonly present: number;
  /** How many there would be if nobody were away. */
  readonly holders: number;
  /** The holders who are away, in the order of the head count. */
  readonly away: readonly PersonId[];
  /** Whether there would be too few also if nobody were away. */
  readonly isAnyway: boolean;
};

/**
 * The shortfalls of a minimum in the window while it is in force, in order; each lasts as long as the same
 * people are away and as many are there.
 */
export function shortfallsIn(headCount: HeadCount, away: Away, window: DaySpan): Shortfall[] {
  const { minimum } = headCount;
  const days = overlap(window, daysOf(minimum.startsOn, minimum.endsOn));
  const present = presentIn(headCount, away);
  const steps: Step<Short | null>[] = [];
  for (const day of changesIn(headCount, present)) {
    append(steps, day, shortOn(headCount, present, day), isSame);
  }
  return spans(steps).flatMap(({ value, ...span }): Shortfall[] => {
    const { from, until } = overlap(span, days);
    return value && until > from ? [{ from, until, ...value }] : [];
  });
}

/** Every day on which anything of it may become another. */
function changesIn(headCount: HeadCount, present: HeadCount): Day[] {
  const people = [...headCount.people, ...present.people];
  return inOrder([BEGINNING, ...people.flatMap(({ days }) => changes(days))]);
}

function shortOn(headCount: HeadCount, present: HeadCount, day: Day): Short | null {
  const needed = headCount.minimum.minimum;
  const isThere = at(present.count, day);
  if (isThere >= needed) return null;
  const away = awayOn(headCount, present, day);
  const holders = at(headCount.count, day);
  return away.length === 0 ? null : { present: isThere, holders, away, isAnyway: holders < needed };
}

/** Who would count on the day, were they not away. */
function awayOn(headCount: HeadCount, present: HeadCount, day: Day): PersonId[] {
  return headCount.people.flatMap(({ facts, days }, index) => {
    const there = present.people[index]?.days ?? days;
    return at(days, day) && !at(there, day) ? [facts.personId] : [];
  });
}

function isSame(a: Short | null, b: Short | null): boolean {
  if (!a || !b) return a === b;
  const isSameCount = a.present === b.present && a.holders === b.holders;
  return isSameCount && a.away.join() === b.away.join();
}
