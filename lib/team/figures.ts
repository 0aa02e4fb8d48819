import { addShares, NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import { type CountsSoon, NO_SLOTS_SOON, total } from "@/lib/coverage/roll-up";
import type { CompetencyId } from "@/lib/ids";
import { endingOn, type MattersQuestion } from "./history/matters";
import { countsOn, headCountOn, sharesOn } from "./history/on-day";
import type { TeamHistory } from "./history/team-history";

/** How many people a team has, and how their slots stand. */
export type TeamSlots = { readonly people: number; readonly slots: CountsSoon };

/** With how far they are in what their roles ask for; figures of teams add up to those of a section. */
export type TeamFigures = TeamSlots & {
  /** Members of whom anything is ending. */
  readonly endingPeople: number;
  /** By area; an area that nobody's role asks for is absent. */
  readonly readiness: ReadonlyMap<string, Share>;
};

export const NO_FIGURES: TeamFigures = {
  people: 0,
  slots: NO_SLOTS_SOON,
  endingPeople: 0,
  readiness: new Map(),
};

export function teamSlotsOn(history: TeamHistory, question: MattersQuestion): TeamSlots {
  return slotsWith(endingOn(history, question).slots, history, question);
}

function slotsWith(expiring: number, history: TeamHistory, { asOf }: MattersQuestion): TeamSlots {
  return { people: headCountOn(history, asOf), slots: { ...countsOn(history, asOf), expiring } };
}

export function addTeamSlots(a: TeamSlots, b: TeamSlots): TeamSlots {
  return { people: a.people + b.people, slots: total([a.slots, b.slots]) };
}

export function teamFiguresOn(
  history: TeamHistory,
  question: MattersQuestion,
  areaOf: (id: CompetencyId) => string,
): TeamFigures {
  const readiness = new Map<string, Share>();
  for (const share of sharesOn(history, question.asOf)) {
    const area = areaOf(share.competencyId);
    readiness.set(area, addShares(readiness.get(area) ?? NO_SHARE, share));
  }
  const ending = endingOn(history, question);
  return {
    ...slotsWith(ending.slots, history, question),
    endingPeople: ending.people,
    readiness,
  };
}

export function addFigures(a: TeamFigures, b: TeamFigures): TeamFigures {
  const readiness = new Map(a.readiness);
  for (const [area, share] of b.readiness) {
    readiness.set(area, addShares(readiness.get(area) ?? NO_SHARE, share));
  }
  return { ...addTeamSlots(a, b), endingPeople: a.endingPeople + b.endingPeople, readiness };
}
