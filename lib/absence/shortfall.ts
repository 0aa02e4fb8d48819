import { BEGINNING, type Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import type { HeadCount } from "@/lib/team/minimum";
import {
  append,
  at,
  changes,
  inOrder,
  type Step,
  spans,
  type Timeline,
} from "@/lib/timeline/timeline";
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
  const { minimum, count } = headCount;
  const days = overlap(window, daysOf(minimum.startsOn, minimum.endsOn));
  const present = presentIn(headCount, away);
  const absentees = absenteesIn(headCount, present);
  const shortOn = (day: Day): Short | null => {
    const isThere = at(present.count, day);
    if (isThere >= minimum.minimum) return null;
    const missing = absentees.filter((one) => at(one.days, day) && !at(one.there, day));
    if (missing.length === 0) return null;
    const holders = at(count, day);
    const people = { present: isThere, holders, away: missing.map(({ personId }) => personId) };
    return { ...people, isAnyway: holders < minimum.minimum };
  };
  const changing: readonly Timeline<unknown>[] = [
    count,
    present.count,
    ...absentees.flatMap((one) => [one.days, one.there]),
  ];
  const steps: Step<Short | null>[] = [{ from: BEGINNING, value: null }];
  for (const day of inOrder([days.from, ...changing.flatMap((own) => changes(own))])) {
    if (day >= days.from && day < days.until) append(steps, day, shortOn(day), isSame);
  }
  return spans(steps).flatMap(({ value, from, until }): Shortfall[] => {
    return value ? [{ from, until: until < days.until ? until : days.until, ...value }] : [];
  });
}

type Absentee = {
  readonly personId: PersonId;
  readonly days: Timeline<boolean>;
  /** The same without the days of their leave. */
  readonly there: Timeline<boolean>;
};

function absenteesIn(headCount: HeadCount, present: HeadCount): Absentee[] {
  return headCount.people.flatMap(({ facts, days }, index) => {
    const there = present.people[index]?.days ?? days;
    return there === days ? [] : [{ personId: facts.personId, days, there }];
  });
}

function isSame(a: Short | null, b: Short | null): boolean {
  if (!a || !b) return a === b;
  const isSameCount = a.present === b.present && a.holders === b.holders;
  return isSameCount && a.away.join() === b.away.join();
}
