import type { Day } from "@/lib/calendar";
import type { Share } from "@/lib/competency/readiness-grid";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import type { CompetencyId, PersonId, TeamId } from "@/lib/ids";
import { atEachRung } from "@/lib/proof";
import { eachPlaceAfter, keptAs } from "./columns";
import { eachCompetency, rowOn } from "./competencies";
import { heldOn } from "./held";
import type { SlotCounts } from "./slots";
import type { TeamHistory } from "./team-history";

/** How many members the team has on the day. */
export function headCountOn({ members }: TeamHistory, asOf: Day): number {
  return heldOn(members, asOf);
}

/** How many slots of its members stand how. */
export function countsOn(history: TeamHistory, asOf: Day): Counts {
  const [counts = NO_SLOTS] = pooledCountsOn([history], [asOf]);
  return counts;
}

/** How many slots of all these teams' members stand how, on each of the days. */
export function pooledCountsOn(
  histories: readonly TeamHistory[],
  days: readonly Day[],
): readonly Counts[] {
  return pooledOn(
    histories.map(({ slots }) => slots.counts),
    days,
  );
}

/** The same on one day, at every rung. */
export function countsAtRungsOn(histories: readonly TeamHistory[], asOf: Day): CountsAtRungs {
  return atEachRung((rung) => {
    const all = histories.map(({ slots }) => slots.countsAt[rung]);
    const [counts = NO_SLOTS] = pooledOn(all, [asOf]);
    return counts;
  });
}

function pooledOn(all: readonly SlotCounts[], days: readonly Day[]): readonly Counts[] {
  const pooled = days.map(() => ({ ...NO_SLOTS }));
  for (const { from, met, grace, waived, gap } of all) {
    const kept = days.map((day) => keptAs(from, day));
    eachPlaceAfter(from, kept, { start: 0, end: from.length }, (place, index) => {
      const counts = pooled[index];
      if (!counts || place === 0) return;
      counts.met += met[place - 1] ?? 0;
      counts.grace += grace[place - 1] ?? 0;
      counts.waived += waived[place - 1] ?? 0;
      counts.gap += gap[place - 1] ?? 0;
    });
  }
  return pooled;
}

/** Of the levels that roles in a team ask for in one competency, how many are reached. */
export type CompetencyShare = Share & { readonly competencyId: CompetencyId };

/** Competencies that nobody's role asks for on the day are left out. */
export function sharesOn({ competencies }: TeamHistory, asOf: Day): CompetencyShare[] {
  const shares: CompetencyShare[] = [];
  eachCompetency(competencies, (steps) => {
    const row = rowOn(competencies, steps, asOf);
    const required = competencies.required[row] ?? 0;
    if (required === 0) return;
    const met = competencies.met[row] ?? 0;
    const levelsShort = competencies.levelsShort[row] ?? 0;
    shares.push({ competencyId: steps.competencyId, met, required, levelsShort });
  });
  return shares;
}

/** A competency that roles in a team ask for and only one of its members has: one resignation from a hole. */
export type SingleHolder = {
  readonly teamId: TeamId;
  readonly competencyId: CompetencyId;
  readonly personId: PersonId;
  /** Members whose role asks for it. */
  readonly asked: number;
};

/** Not so in a team of one: there everything has a single holder. */
export function hasSingleHolders(history: TeamHistory, asOf: Day): boolean {
  return headCountOn(history, asOf) >= 2;
}

/** Counted among a team's own members, at the lowest level that any of their roles asks for. */
export function singleHoldersOn(history: TeamHistory, asOf: Day): SingleHolder[] {
  if (!hasSingleHolders(history, asOf)) return [];
  const { teamId, people, competencies } = history;
  const single: SingleHolder[] = [];
  eachCompetency(competencies, (steps) => {
    const { competencyId } = steps;
    const row = rowOn(competencies, steps, asOf);
    const personId = people[(competencies.holder[row] ?? 0) - 1];
    const asked = competencies.required[row] ?? 0;
    if (personId) single.push({ teamId, competencyId, personId, asked });
  });
  return single;
}
