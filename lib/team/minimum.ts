import { addDays, type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts, TeamMinimum } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import { memberDays } from "@/lib/standing/scope";
import { countOf, whenever } from "@/lib/timeline/of-spans";
import { firstDay } from "@/lib/timeline/runs";
import { at, combine, type Timeline } from "@/lib/timeline/timeline";

/** Somebody who may count towards a minimum. */
export type Candidate = { readonly facts: PersonFacts; readonly holder: Holder };

/** Who counts towards a minimum, and how many do, over time. */
export type HeadCount = {
  readonly minimum: TeamMinimum;
  readonly people: readonly (Candidate & { readonly days: Timeline<boolean> })[];
  readonly count: Timeline<number>;
};

/** Members of the team and its subtree who meet the target count, on the days on which they do. */
export function headCountOf(
  minimum: TeamMinimum,
  candidates: readonly Candidate[],
  parents: Meaning["parents"],
): HeadCount {
  const people = candidates.map(({ facts, holder }) => {
    const member = whenever(memberDays({ teamIds: [minimum.teamId] }, facts, parents));
    const meets = evaluate(minimum.target, holder);
    const days = combine(member, meets, (isMember, verdict) => isMember && verdict.met);
    return { facts, holder, days };
  });
  return { minimum, people, count: countOf(people.map((person) => person.days)) };
}

/** How a team stands against one of its minimums on a day. */
export type MinimumOn = {
  readonly holders: readonly PersonId[];
  /** Holders above the minimum; below zero when it is broken. */
  readonly depth: number;
  /** The first day from this one on, while the minimum is in force, with too few holders; null for none. */
  readonly firstBreakOn: Day | null;
  /** The one person without whom nobody would be left. */
  readonly singleHolder: PersonId | null;
};

export function minimumOn({ minimum, people, count }: HeadCount, asOf: Day): MinimumOn {
  const holders = people.filter(({ days }) => at(days, asOf)).map(({ facts }) => facts.personId);
  const [only] = holders;
  return {
    holders,
    depth: holders.length - minimum.minimum,
    firstBreakOn: firstBreak(minimum, count, asOf),
    singleHolder: only && holders.length === 1 ? only : null,
  };
}

function firstBreak(minimum: TeamMinimum, count: Timeline<number>, asOf: Day): Day | null {
  const start = minimum.startsOn > asOf ? minimum.startsOn : asOf;
  const end = minimum.endsOn === null ? FOREVER : addDays(minimum.endsOn, 1);
  const day = firstDay(count, start, (holders) => holders < minimum.minimum);
  return day !== null && day < end ? day : null;
}
