import "server-only";
import type { TeamId } from "@/lib/ids";
import { LastFew } from "@/lib/last-few";
import { type Needing, needingAttention } from "./attention-items";
import { type Facts, type Figures, figuresOf, type Question } from "./figures";

export type SummedUp = {
  readonly figures: Figures;
  readonly attention: readonly Needing[];
  readonly teamNames: ReadonlyMap<TeamId, string>;
};

/** Readers of different reach, and the days between which somebody goes back and forth. */
const MOST_KEPT = 8;
const kept = new LastFew<string, SummedUp>(MOST_KEPT);

/**
 * The figures of all these teams and what needs attention in them. The last answers are kept under all
 * that they depend on: most readers look at the same day, and between two changes it says the same.
 */
export function summedUp(facts: Facts, question: Question): SummedUp {
  const key = keyOf(facts, question);
  return kept.get(key) ?? kept.keep(key, sumUp(facts, question));
}

function sumUp(facts: Facts, question: Question): SummedUp {
  const figures = figuresOf(facts, question);
  const attention = needingAttention(facts.histories, figures.singleHolders, question);
  const teamNames = new Map(facts.teams.map(({ id, name }) => [id, name]));
  return { figures, attention, teamNames };
}

function keyOf({ histories, teams, competencies }: Facts, question: Question): string {
  const { asOf, warningDays, teamId } = question;
  return JSON.stringify([
    [asOf, warningDays, teamId],
    [numberOf(histories), numberOf(teams)],
    competencies.map(({ id, area }) => [id, area]),
  ]);
}

/** Histories and teams are the same object for as long as they are the same: its number stands for all that is in it. */
const numbers = new WeakMap<object, number>();
let numbered = 0;

function numberOf(thing: object): number {
  const number = numbers.get(thing) ?? ++numbered;
  numbers.set(thing, number);
  return number;
}
