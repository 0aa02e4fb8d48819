import type { Day } from "@/lib/calendar";
import type { Share } from "@/lib/competency/readiness-grid";
import type { Counts } from "@/lib/coverage/coverage";
import type { CompetencyId, PersonId, TeamId } from "@/lib/ids";
import { rowOn } from "./competencies";
import { heldOn, placeAfter } from "./held";
import type { TeamHistory } from "./team-history";

/** How many members the team has on the day. */
export function headCountOn({ members }: TeamHistory, asOf: Day): number {
  return heldOn(members, asOf);
}

/** How many slots of its members stand how. */
export function countsOn({ slots: { counts } }: TeamHistory, asOf: Day): Counts {
  const row = placeAfter(counts.from, asOf, 0, counts.from.length) - 1;
  return {
    met: counts.met[row] ?? 0,
    grace: counts.grace[row] ?? 0,
    waived: counts.waived[row] ?? 0,
    gap: counts.gap[row] ?? 0,
  };
}

/** Of the levels that roles in a team ask for in one competency, how many are reached. */
export type CompetencyShare = Share & { readonly competencyId: CompetencyId };

/** Competencies that nobody's role asks for on the day are left out. */
export function sharesOn({ competencies }: TeamHistory, asOf: Day): CompetencyShare[] {
  const shares: CompetencyShare[] = [];
  for (const steps of competencies.steps) {
    const row = rowOn(competencies, steps, asOf);
    const required = competencies.required[row] ?? 0;
    if (required === 0) continue;
    const met = competencies.met[row] ?? 0;
    const levelsShort = competencies.levelsShort[row] ?? 0;
    shares.push({ competencyId: steps.competencyId, met, required, levelsShort });
  }
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

/**
 * Counted among a team's own members, at the lowest level that any of their roles asks for. A team of
 * one has none: there everything has a single holder.
 */
export function singleHoldersOn(history: TeamHistory, asOf: Day): SingleHolder[] {
  if (headCountOn(history, asOf) < 2) return [];
  const { teamId, people, competencies } = history;
  const single: SingleHolder[] = [];
  for (const steps of competencies.steps) {
    const row = rowOn(competencies, steps, asOf);
    const personId = people[competencies.holder[row] ?? -1];
    const asked = competencies.required[row] ?? 0;
    if (personId) single.push({ teamId, competencyId: steps.competencyId, personId, asked });
  }
  return single;
}
