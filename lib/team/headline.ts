import type { Day } from "@/lib/calendar";
import { NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import { eachPlaceAfter, keptAs } from "./history/columns";
import { eachCompetency } from "./history/competencies";
import { hasSingleHolders, pooledCountsOn } from "./history/on-day";
import type { TeamHistory } from "./history/team-history";

/**
 * The figures by which an organisation is looked at first, of those that a past day had as well. What was
 * ending then is not among them: by now it was renewed, or is over.
 */
export type Headline = {
  readonly slots: Counts;
  /** Of the levels that roles ask for. */
  readonly readiness: Share;
  /** Competencies that one member of a team alone has, counted in each team. */
  readonly singleHolders: number;
};

/** Of no team. */
export const NO_HEADLINE: Headline = { slots: NO_SLOTS, readiness: NO_SHARE, singleHolders: 0 };

/** What all these teams come to on each of the days. */
export function headlinesOn(histories: readonly TeamHistory[], days: readonly Day[]): Headline[] {
  const counts = pooledCountsOn(histories, days);
  const sums = days.map(() => ({ ...NO_SHARE, singleHolders: 0 }));
  for (const history of histories) addCompetencies(sums, history, days);
  return sums.map(({ singleHolders, ...readiness }, index) => {
    return { slots: counts[index] ?? NO_SLOTS, readiness, singleHolders };
  });
}

type Sum = { -readonly [Part in keyof Share]: number } & { singleHolders: number };

/** In one walk through the team's competencies, because they are looked through for more than a dozen days. */
function addCompetencies(sums: readonly Sum[], history: TeamHistory, days: readonly Day[]): void {
  const { from, met, required, levelsShort, holder } = history.competencies;
  const kept = days.map((day) => keptAs(from, day));
  const canBeSingle = days.map((day) => hasSingleHolders(history, day));
  eachCompetency(history.competencies, (rows) => {
    eachPlaceAfter(from, kept, rows, (place, index) => {
      const sum = sums[index];
      if (!sum || place === rows.start) return;
      sum.met += met[place - 1] ?? 0;
      sum.required += required[place - 1] ?? 0;
      sum.levelsShort += levelsShort[place - 1] ?? 0;
      if (canBeSingle[index] && holder[place - 1]) sum.singleHolders++;
    });
  });
}
