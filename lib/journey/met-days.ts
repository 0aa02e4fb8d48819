import { addDays, type Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, holderOf, holderUnder } from "@/lib/rule/holder";
import type { World } from "@/lib/sandbox/world";
import { overlap } from "@/lib/span";
import { runAround } from "@/lib/timeline/runs";
import { combine, combineAll, spans, type Timeline } from "@/lib/timeline/timeline";
import { type About, type JourneyDemand, keyOfAbout } from "./demands";

/** On each day, whether so many meet what is asked as have to. */
export type MetDays = { readonly about: About; readonly met: Timeline<boolean> } & Asked;

/** Of whom it is asked; null where of a number of them. */
type Asked = { readonly personId: PersonId | null };

export function metDaysIn(
  demands: readonly JourneyDemand[],
  { people, meaning }: World,
  proof: Proof,
): MetDays[] {
  const holders = new Map(
    people.map((facts) => [facts.personId, holderOf(meaning, facts, proof)] as const),
  );
  return demands.map((demand) => ({
    about: demand.about,
    personId: (demand.people.length === 1 ? demand.people[0] : null) ?? null,
    met: enoughOf(demand, holders),
  }));
}

function enoughOf(
  { people, rule, regulated, needed }: JourneyDemand,
  holders: ReadonlyMap<PersonId, Holder>,
): Timeline<boolean> {
  const own = people.flatMap((personId) => holders.get(personId) ?? []);
  return combineAll(
    own.map((holder) => evaluate(rule, holderUnder({ regulated }, holder))),
    (verdicts) => verdicts.filter(({ met }) => met).length >= needed,
  );
}

/** A day on which something that is asked for comes to be met, so that it is on the last day. */
export type Milestone = Asked & { readonly about: About; readonly day: Day };

/** What comes to be met after `from`, and is on the last day; what is met already, and what never is, has none. */
export function milestonesIn(
  metDays: readonly MetDays[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Milestone[] {
  return metDays
    .flatMap(({ about, personId, met }): Milestone[] => {
      const run = runAround(met, until, (isMet) => isMet);
      return run && run.from > from ? [{ about, personId, day: run.from }] : [];
    })
    .toSorted((a, b) => a.day - b.day);
}

/** Days, both counted, on which something would not be met any more. */
export type Lost = Asked & { readonly about: About; readonly from: Day; readonly last: Day };

/** Days of the one on which not the same is met as on those of the other; both of the same demands. */
export function lostBetween(
  before: readonly MetDays[],
  after: readonly MetDays[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Lost[] {
  const own = { from, until: addDays(until, 1) };
  const later = new Map(after.map((one) => [keyOf(one), one.met]));
  return before.flatMap((one) => {
    const met = later.get(keyOf(one));
    if (!met) return [];
    return spans(combine(one.met, met, (was, is) => was && !is))
      .filter(({ value }) => value)
      .map((span) => overlap(span, own))
      .filter((span) => span.from < span.until)
      .map((span): Lost => {
        const { about, personId } = one;
        return { about, personId, from: span.from, last: addDays(span.until, -1) };
      });
  });
}

function keyOf({ about, personId }: Pick<MetDays, "about" | "personId">): string {
  return `${keyOfAbout(about)} ${personId ?? ""}`;
}
