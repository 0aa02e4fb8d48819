import type { Day } from "@/lib/calendar";
import { addShares, NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import type { CompetencyId } from "@/lib/ids";
import { sharesOn } from "./history/on-day";
import type { TeamHistory } from "./history/team-history";

/** What roles ask of one competency over all teams, and how far it is reached. */
export type Demand = Share & { readonly competencyId: CompetencyId };

/** Demand against supply on the day, competency by competency: where the most people lack it comes first. */
export function demandOn(histories: Iterable<TeamHistory>, asOf: Day): Demand[] {
  const sums = new Map<CompetencyId, Share>();
  for (const history of histories) {
    for (const { competencyId, ...share } of sharesOn(history, asOf)) {
      sums.set(competencyId, addShares(sums.get(competencyId) ?? NO_SHARE, share));
    }
  }
  return [...sums]
    .map(([competencyId, share]) => ({ competencyId, ...share }))
    .sort((a, b) => missingIn(b) - missingIn(a) || b.levelsShort - a.levelsShort);
}

/** People of whom it is asked and who have it not. */
function missingIn({ met, required }: Share): number {
  return required - met;
}
