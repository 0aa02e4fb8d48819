import type { PersonId } from "@/lib/ids";
import { BestSets, type MissingSet } from "./best-sets";

/** More combinations are not looked at: these take about a quarter of a second. */
const MOST_COMBINATIONS = 1_000_000;

/** A minimum that is kept on the day if everybody is there. */
export type KeptMinimum<Id extends string> = {
  readonly id: Id;
  readonly minimum: number;
  readonly holders: readonly PersonId[];
};

/** What there is to look at: combinations of up to so many of those who hold what so few can break. */
type Looked = {
  readonly people: number;
  readonly holders: number;
  readonly combinations: number;
};

export type MissingSets<Id extends string> = Looked & {
  /** The best of those found: see `BestSets`. */
  readonly sets: readonly MissingSet<Id>[];
  readonly found: number;
  /** What was asked for, where that is too much and fewer people are combined instead. */
  readonly tooMuch: Looked | null;
};

/**
 * Every set of up to `people` people whose absence at once breaks minimums that no smaller part of the set
 * breaks, found by looking at every combination. Where these are too many, of as many people as can be.
 */
export function missingSets<Id extends string>(
  minimums: readonly KeptMinimum<Id>[],
  people: number,
  most = MOST_COMBINATIONS,
): MissingSets<Id> {
  const breakable = minimums.filter((one) => neededFor(one) <= people);
  const holders = [...new Set(breakable.flatMap((one) => one.holders))];
  const looked = {
    people,
    holders: holders.length,
    combinations: combinationsOf(holders.length, people),
  };
  if (looked.combinations > most && people > 1) {
    const fewer = missingSets(minimums, people - 1, most);
    return { ...fewer, tooMuch: looked };
  }
  return { ...looked, ...setsAmong(holders, breakable, people), tooMuch: null };
}

/** So many holders have to be missing. */
function neededFor({ minimum, holders }: KeptMinimum<string>): number {
  return holders.length - minimum + 1;
}

/** In how many ways one and up to `most` of `all` can be chosen. */
export function combinationsOf(all: number, most: number): number {
  let ways = 1;
  let sum = 0;
  for (let size = 1; size <= Math.min(most, all); size++) {
    ways = (ways * (all - size + 1)) / size;
    sum += ways;
  }
  return sum;
}

function setsAmong<Id extends string>(
  holders: readonly PersonId[],
  minimums: readonly KeptMinimum<Id>[],
  people: number,
): Pick<MissingSets<Id>, "sets" | "found"> {
  const needed = minimums.map(neededFor);
  const held = minimums.map((one) => new Set(one.holders));
  const heldBy = holders.map((id) => needed.flatMap((_, one) => (held[one]?.has(id) ? [one] : [])));
  /** Of each minimum, how many of its holders are among those chosen. */
  const missing = needed.map(() => 0);
  const chosen: number[] = [];
  const best = new BestSets<Id>();

  const look = (first: number): void => {
    for (let person = first; person < holders.length; person++) {
      take(person, 1);
      if (chosen.every(addsSomething)) best.add(brokenNow(), chosen.length, setNow);
      if (chosen.length < people) look(person + 1);
      take(person, -1);
    }
  };
  const take = (person: number, change: 1 | -1): void => {
    if (change === 1) chosen.push(person);
    else chosen.pop();
    for (const one of heldBy[person] ?? []) missing[one] = (missing[one] ?? 0) + change;
  };
  /** Whether a minimum that is broken would not be if this one were back. */
  const addsSomething = (person: number): boolean =>
    heldBy[person]?.some((one) => missing[one] === needed[one]) ?? false;
  const isBroken = (one: number): boolean => (missing[one] ?? 0) >= (needed[one] ?? 0);
  const brokenNow = (): number => needed.filter((_, one) => isBroken(one)).length;
  const setNow = (): MissingSet<Id> => ({
    people: chosen.flatMap((person) => holders[person] ?? []),
    breaks: minimums.filter((_, one) => isBroken(one)).map(({ id }) => id),
  });
  look(0);
  return { sets: best.inOrder(), found: best.found };
}
