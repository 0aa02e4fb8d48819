import { addDays, type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts, TeamMinimum } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import { memberDays } from "@/lib/standing/scope";
import { countOf, whenever } from "@/lib/timeline/of-spans";
import { firstDay } from "@/lib/timeline/runs";
import { at, combine, type Timeline } from "@/lib/timeline/timeline";

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

type Candidate = { readonly facts: PersonFacts; readonly holder: Holder };

/** Counts, over time, the members of the team and its subtree who meet the target. */
export function minimumOn(
  minimum: TeamMinimum,
  people: readonly Candidate[],
  parents: Meaning["parents"],
  asOf: Day,
): MinimumOn {
  const holding = people.map(({ facts, holder }) => ({
    personId: facts.personId,
    days: holdingDays(minimum, facts, holder, parents),
  }));
  const holders = holding.filter((p) => at(p.days, asOf)).map((p) => p.personId);
  const count = countOf(holding.map((p) => p.days));
  const [only] = holders;
  return {
    holders,
    depth: holders.length - minimum.minimum,
    firstBreakOn: firstBreak(minimum, count, asOf),
    singleHolder: only && holders.length === 1 ? only : null,
  };
}

function holdingDays(
  minimum: TeamMinimum,
  facts: PersonFacts,
  holder: Holder,
  parents: Meaning["parents"],
): Timeline<boolean> {
  const member = whenever(memberDays({ teamIds: [minimum.teamId] }, facts, parents));
  return combine(member, evaluate(minimum.target, holder), (isMember, v) => isMember && v.met);
}

function firstBreak(minimum: TeamMinimum, count: Timeline<number>, asOf: Day): Day | null {
  const start = minimum.startsOn > asOf ? minimum.startsOn : asOf;
  const end = minimum.endsOn === null ? FOREVER : addDays(minimum.endsOn, 1);
  const day = firstDay(count, start, (holders) => holders < minimum.minimum);
  return day !== null && day < end ? day : null;
}
