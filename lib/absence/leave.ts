import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { daysOf } from "@/lib/span";
import type { HeadCount } from "@/lib/team/minimum";
import { countOf, whenever } from "@/lib/timeline/of-spans";
import { combine, type Timeline } from "@/lib/timeline/timeline";

/** Somebody is away from the first to the last day, both counted. */
export type Leave = { readonly personId: PersonId; readonly from: Day; readonly last: Day };

/** Who is away when; whoever never is, is absent. */
export type Away = ReadonlyMap<PersonId, Timeline<boolean>>;

export function awayIn(leave: readonly Leave[]): Away {
  const byPerson = groupBy(leave, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([id, own]) => [
      id,
      whenever(own.map(({ from, last }) => daysOf(from, last))),
    ]),
  );
}

/** The head count of those who are there: who is away does not count on the days of their leave. */
export function presentIn(headCount: HeadCount, away: Away): HeadCount {
  const people = headCount.people.map((person) => {
    const absent = away.get(person.facts.personId);
    if (!absent) return person;
    return { ...person, days: combine(person.days, absent, (counts, isAway) => counts && !isAway) };
  });
  return { ...headCount, people, count: countOf(people.map(({ days }) => days)) };
}
