import type { Day } from "@/lib/calendar";
import type { CompetencyId } from "@/lib/ids";
import { levelOnceShown } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import { runAround } from "@/lib/timeline/runs";
import { at, combine, constant, type Timeline } from "@/lib/timeline/timeline";
import { freshnessOf } from "./freshness";

const NEVER = constant(false);

/** On which days somebody's skill is stale: a level is shown, or would be if it counted, and nothing keeps it fresh. */
export function staleDays(competency: CompetencyId, holder: Holder): Timeline<boolean> {
  if (!holder.meaning.staleness.has(competency)) return NEVER;
  const levels = levelOnceShown(competency, holder);
  return combine(
    levels,
    freshnessOf(competency, holder),
    (level, isFresh) => level > 0 && !isFresh,
  );
}

/** Whether a level that is stale on the day is left out for it. */
export function isLeftOut(competency: CompetencyId, holder: Holder, asOf: Day): boolean {
  const staleness = holder.meaning.staleness.get(competency);
  return staleness?.counts === false && !at(freshnessOf(competency, holder), asOf);
}

/** How a skill is kept in use, as far as the day. */
export type Freshness = {
  readonly lastUse: Day | null;
  /** The first day of being stale without a break; null where it is not. */
  readonly staleSince: Day | null;
};

export function freshnessOn(competency: CompetencyId, holder: Holder, asOf: Day): Freshness {
  const used = (holder.uses.get(competency) ?? []).map(({ usedOn }) => usedOn);
  const past = used.filter((day) => day <= asOf).toSorted((a, b) => b - a);
  const run = runAround(staleDays(competency, holder), asOf, (isStale) => isStale);
  return { lastUse: past[0] ?? null, staleSince: run?.from ?? null };
}
