import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf, holderUnder } from "@/lib/rule/holder";
import type { Both } from "@/lib/sandbox/pairs";
import type { World } from "@/lib/sandbox/world";
import { at } from "@/lib/timeline/timeline";
import { type About, type JourneyDemand, keyOfAbout } from "./demands";

/** What doing something changes of a goal: who meets what, as it is and after it. */
export type Effect = {
  readonly lines: readonly EffectLine[];
  /** People of whom nothing that is asked of them alone stays open; null where nothing is. */
  readonly ready: { readonly count: Both<number>; readonly of: number } | null;
  /** Demands that are not met. */
  readonly open: Both<number>;
};

/** One thing that is asked for: of each of some people, or of a number of them. */
export type EffectLine = {
  readonly about: About;
  readonly met: Both<readonly PersonId[]>;
  /** So many meet it who have no part in the journey. */
  readonly others: number;
  /** So many have to meet it, those others counted. */
  readonly needed: number;
};

type On = { readonly asOf: Both<Day>; readonly proof: Proof };

/** `asOf.before` is the day on which things stand as they are, `asOf.after` the one on which the goal has to hold. */
export function effectOf(
  demands: readonly JourneyDemand[],
  worlds: Both<World>,
  { asOf, proof }: On,
): Effect {
  const meetBefore = meeting(worlds.before, asOf.before, proof);
  const meetAfter = meeting(worlds.after, asOf.after, proof);
  const met = new Map(
    demands.map((demand) => [
      demand.key,
      { before: meetBefore(demand), after: meetAfter(demand) } satisfies Both<PersonId[]>,
    ]),
  );
  const isOpen = (demand: JourneyDemand, side: keyof Both<unknown>) =>
    (met.get(demand.key)?.[side].length ?? 0) < demand.needed;
  const openIn = (side: keyof Both<unknown>) => demands.filter((demand) => isOpen(demand, side));
  const open = { before: openIn("before"), after: openIn("after") };
  return {
    lines: linesOf(demands, met),
    ready: readyIn(demands, open),
    open: { before: open.before.length, after: open.after.length },
  };
}

type Meet = (demand: JourneyDemand) => PersonId[];

function meeting({ people, meaning }: World, asOf: Day, proof: Proof): Meet {
  const holders = new Map(
    people.map((facts) => [facts.personId, holderOf(meaning, facts, proof)] as const),
  );
  return ({ rule, regulated, people: asked }) =>
    asked.filter((personId) => {
      const holder = holders.get(personId);
      return holder && at(evaluate(rule, holderUnder({ regulated }, holder)), asOf).met;
    });
}

/** Demands about the same thing in one line, in the order in which they come. */
function linesOf(
  demands: readonly JourneyDemand[],
  met: ReadonlyMap<string, Both<PersonId[]>>,
): EffectLine[] {
  const lines = new Map<string, EffectLine>();
  for (const { key, about, others, needed } of demands) {
    const id = keyOfAbout(about);
    const line = lines.get(id);
    const own = met.get(key) ?? { before: [], after: [] };
    lines.set(id, {
      about,
      others: (line?.others ?? 0) + others,
      needed: (line?.needed ?? 0) + others + needed,
      met: {
        before: [...(line?.met.before ?? []), ...own.before],
        after: [...(line?.met.after ?? []), ...own.after],
      },
    });
  }
  return [...lines.values()];
}

function readyIn(
  demands: readonly JourneyDemand[],
  open: Both<readonly JourneyDemand[]>,
): Effect["ready"] {
  const own = (some: readonly JourneyDemand[]) =>
    new Set(some.flatMap(({ people }) => (people.length === 1 ? people : [])));
  const all = own(demands);
  if (all.size === 0) return null;
  const ready = (side: keyof Both<unknown>) => all.size - own(open[side]).size;
  return { count: { before: ready("before"), after: ready("after") }, of: all.size };
}
