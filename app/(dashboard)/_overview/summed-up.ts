import "server-only";
import type { TeamHistory } from "@/lib/team/history/team-history";
import { type Needing, needingAttention } from "./attention-items";
import { type Facts, type Figures, figuresOf, type Question } from "./figures";

export type SummedUp = { readonly figures: Figures; readonly attention: readonly Needing[] };

/** Readers of different reach, and the days between which somebody goes back and forth. */
const MOST_KEPT = 8;
const kept = new Map<string, SummedUp>();

/**
 * The figures of all these teams and what needs attention in them. The last answers are kept under all
 * that they depend on: most readers look at the same day, and between two changes it says the same.
 */
export function summedUp(facts: Facts, question: Question): SummedUp {
  const key = keyOf(facts, question);
  const known = kept.get(key) ?? sumUp(facts, question);
  kept.delete(key);
  kept.set(key, known);
  const [oldest = key] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
  return known;
}

function sumUp(facts: Facts, question: Question): SummedUp {
  const figures = figuresOf(facts, question);
  const attention = needingAttention(facts.histories, figures.singleHolders, question);
  return { figures, attention };
}

function keyOf({ histories, teams, competencies }: Facts, question: Question): string {
  const { asOf, warningDays, teamId } = question;
  return JSON.stringify([
    [asOf, warningDays, teamId],
    [...histories.values()].map(numberOf),
    teams.map(({ id, parentId, name }) => [id, parentId, name]),
    competencies.map(({ id, area }) => [id, area]),
  ]);
}

/** A history never changes, it is replaced: its number stands for all that is in it. */
const numbers = new WeakMap<TeamHistory, number>();
let numbered = 0;

function numberOf(history: TeamHistory): number {
  const number = numbers.get(history) ?? ++numbered;
  numbers.set(history, number);
  return number;
}
