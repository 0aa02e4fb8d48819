import { type Chosen, chosenIn, daysTaken, withoutNeedless } from "./chosen";
import { neededBy } from "./learner";
import type { LearnerColumns, Model } from "./model";
import type { Programme, Row, Solve, Solved, Term } from "./programme";
import type { PlanQuestion } from "./question";
import type { Manner } from "./schedule";

/** What is made least of, and what then, among all that come to the same. */
export type Aim = {
  readonly first: readonly Term[];
  readonly second: readonly Term[];
  /** What is less than this better is no better. */
  readonly slack: number;
};

export type Search = {
  readonly solve: Solve;
  readonly seconds: number;
  readonly microFirst: boolean;
};

export type Found =
  | { readonly kind: "found"; readonly chosen: Chosen; readonly best: Best }
  | { readonly kind: "impossible" }
  | { readonly kind: "out-of-time" };

export type Best = Extract<Solved, { kind: "solved" }>;

/** Orders that turn out to take too long are ruled out one by one; there are few, and mostly none. */
const MOST_CUTS = 40;

/** The best choice of acts that can be brought into an order in time. Each call of the solver has so many seconds. */
export function bestChoice(model: Model, question: PlanQuestion, aim: Aim, search: Search): Found {
  const pace = mannerOf(question, search);
  const beyond = question.until - question.from + 2;
  const cuts: Row[] = [];
  for (let tries = 0; tries <= MOST_CUTS; tries++) {
    const found = solveTwice(model, cuts, aim, search);
    if (found.kind !== "solved") {
      return { kind: found.kind === "infeasible" ? "impossible" : "out-of-time" };
    }
    const all = chosenIn(model, found.values);
    const chosen = withoutNeedless(all, model, { ...question, pace });
    const most = mostDays(found, model, aim) ?? beyond - 1;
    const late = model.learners.filter(({ learner }) => daysTaken(learner, chosen, pace) > most);
    if (late.length === 0) return { kind: "found", chosen, best: found };
    cuts.push(...late.map((own) => laterThan(model, own, { all, chosen, pace, beyond })));
  }
  return { kind: "out-of-time" };
}

export function mannerOf({ from, limits }: PlanQuestion, { microFirst }: Search): Manner {
  return { from, hoursAWeek: limits.hoursAWeek, microFirst };
}

/** The values are those of the second time, the value and its bound those of the first. */
function solveTwice(
  model: Model,
  cuts: readonly Row[],
  { first, second, slack }: Aim,
  { solve, seconds }: Search,
): Solved {
  const best = solve(programmeOf(model, cuts, first), { seconds, slack });
  if (best.kind !== "solved") return best;
  const among = [...cuts, noWorse(first, best.value)];
  const next = solve(programmeOf(model, among, second), { seconds, slack });
  return next.kind === "solved" ? { ...best, values: next.values } : best;
}

function programmeOf({ sheet }: Model, more: readonly Row[], least: readonly Term[]): Programme {
  return { columns: sheet.columns, rows: [...sheet.rows, ...more], least };
}

/** Solvers are exact to about so much. */
const TOLERANCE = 1e-6;

function noWorse(terms: readonly Term[], value: number): Row {
  return { lower: Number.NEGATIVE_INFINITY, upper: value + TOLERANCE, terms };
}

/** The days that the solver found enough, where it was asked for as few as can be. */
function mostDays({ value }: Best, { days }: Model, { first }: Aim): number | null {
  const isAsked = first.some(([column]) => column === days);
  return isAsked ? Math.ceil(value - TOLERANCE) : null;
}

type Late = {
  readonly all: Chosen;
  readonly chosen: Chosen;
  readonly pace: Manner;
  readonly beyond: number;
};

/**
 * Whoever does what was chosen, with what was chosen beside it as another way to what it needs, takes as
 * long as that takes, whatever else is done; unless that is yet another way.
 */
function laterThan(model: Model, { learner, columns }: LearnerColumns, late: Late): Row {
  const { personId, acts } = learner;
  const ways = neededBy(late.chosen.get(personId) ?? [], acts);
  const done = new Set([...(late.all.get(personId) ?? [])].filter((key) => ways.has(key)));
  const days = daysTaken(learner, new Map([[personId, done]]), late.pace);
  const taken = Math.min(days, late.beyond);
  const mattering = [...ways].flatMap((key): Term[] => {
    const column = columns.get(key);
    return column === undefined ? [] : [[column, done.has(key) ? -taken : taken]];
  });
  return {
    lower: taken * (1 - done.size),
    upper: Number.POSITIVE_INFINITY,
    terms: [[model.days, 1], ...mattering],
  };
}
