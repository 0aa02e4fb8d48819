import { addDays, type Day } from "@/lib/calendar";
import type { AwardId, PersonId } from "@/lib/ids";
import { type Chosen, chosenIn, daysTaken, scheduleIn, withoutNeedless } from "./chosen";
import { neededBy } from "./learner";
import { type LearnerColumns, type Model, modelOf } from "./model";
import { isExam } from "./offer";
import type { Programme, Row, Solve, Solved, Term } from "./programme";
import type { Objective, PlanQuestion } from "./question";
import type { Manner } from "./schedule";
import type { Usable } from "./usable";

/** Who earns what and when, so that the goal holds. */
export type Plan = {
  readonly objective: Objective;
  readonly steps: readonly PlanStep[];
  /** Awards that are there and have to be looked at. */
  readonly checks: readonly { readonly personId: PersonId; readonly awardId: AwardId }[];
  /** The day on which the last step is done and nothing has to be waited for any more. */
  readonly endsOn: Day;
  /** In cents. */
  readonly price: number;
  readonly hours: number;
  readonly exams: number;
  /** Whether it is proved that none is better; if not, how far from the best it may be: 0.02 for 2 %. */
  readonly isProved: boolean;
  readonly gap: number;
};

export type PlanStep = {
  readonly personId: PersonId;
  readonly usable: Usable;
  readonly startsOn: Day;
  readonly finishesOn: Day;
};

export type Planned =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "impossible" }
  | { readonly kind: "out-of-time" };

export type PlanOptions = { readonly seconds: number; readonly microFirst: boolean };

/** Orders that turn out to take too long are ruled out one by one; there are few, and mostly none. */
const MOST_CUTS = 40;

/** The best plan by the objective, and among the best the one that is better by the next thing. */
export async function planFor(
  question: PlanQuestion,
  objective: Objective,
  { solve, ...options }: PlanOptions & { readonly solve: Solve },
): Promise<Planned> {
  const model = modelOf(question);
  const [first, second] = termsFor(objective, model);
  const pace: Manner = { ...question, ...question.limits, ...options };
  const cuts: Row[] = [];
  for (let tries = 0; tries <= MOST_CUTS; tries++) {
    const limits = { seconds: options.seconds, slack: SLACK[objective] };
    const best = await solve(programmeOf(model, cuts, first), limits);
    if (best.kind !== "solved") {
      return { kind: best.kind === "infeasible" ? "impossible" : "out-of-time" };
    }
    const among = programmeOf(model, [...cuts, noWorse(first, best.value)], second);
    const next = await solve(among, limits);
    const all = chosenIn(model, next.kind === "solved" ? next.values : best.values);
    const chosen = withoutNeedless(all, model, { ...question, pace });
    const most = objective === "earliest" ? Math.ceil(best.value - 1e-6) : daysIn(question);
    const late = model.learners.filter(({ learner }) => daysTaken(learner, chosen, pace) > most);
    if (late.length === 0) {
      return { kind: "plan", plan: planOf(model, chosen, { objective, best, pace }) };
    }
    const about = { all, pace, beyond: daysIn(question) + 1 };
    cuts.push(...late.map((own) => laterThan(model, own, { ...about, chosen })));
  }
  return { kind: "out-of-time" };
}

function daysIn({ from, until }: PlanQuestion): number {
  return until - from + 1;
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

/** Prices are whole cents and exams whole, so that what is less than one better is no better. */
const SLACK: Record<Objective, number> = { cheapest: 0.99, earliest: 1e-6, "fewest-exams": 0.99 };

function termsFor(objective: Objective, model: Model): [readonly Term[], readonly Term[]] {
  if (objective === "cheapest") return [model.price, model.hours];
  if (objective === "earliest") return [[[model.days, 1]], model.price];
  return [model.exams, model.price];
}

function programmeOf({ sheet }: Model, more: readonly Row[], least: readonly Term[]): Programme {
  return { columns: sheet.columns, rows: [...sheet.rows, ...more], least };
}

function noWorse(terms: readonly Term[], value: number): Row {
  return { lower: Number.NEGATIVE_INFINITY, upper: value + 1e-6, terms };
}

type About = {
  readonly objective: Objective;
  readonly best: Extract<Solved, { kind: "solved" }>;
  readonly pace: Manner;
};

function planOf({ learners }: Model, chosen: Chosen, { objective, best, pace }: About): Plan {
  const own = learners.map(({ learner }) => ({
    learner,
    schedule: scheduleIn(learner, chosen, pace),
    keys: [...(chosen.get(learner.personId) ?? [])],
  }));
  const steps = own.flatMap(({ learner: { personId }, schedule }) =>
    (schedule?.steps ?? []).flatMap(({ open: { usable }, startsOn, finishesOn }): PlanStep[] =>
      usable ? [{ personId, usable, startsOn, finishesOn }] : [],
    ),
  );
  const checks = own.flatMap(({ learner: { personId, acts }, keys }) =>
    keys.flatMap((key) => {
      const act = acts.get(key)?.act;
      return act?.kind === "verify" ? act.awardIds.map((awardId) => ({ personId, awardId })) : [];
    }),
  );
  const days = Math.max(0, ...own.map(({ schedule }) => schedule?.days ?? 0));
  const short = best.value - best.bound;
  return {
    objective,
    steps: steps.toSorted((a, b) => a.startsOn - b.startsOn),
    checks,
    endsOn: addDays(pace.from, Math.max(0, days - 1)),
    price: steps.reduce((sum, { usable }) => sum + usable.price, 0),
    hours: steps.reduce((sum, { usable }) => sum + usable.hours, 0),
    exams: steps.filter(({ usable }) => isExam(usable.offer)).length,
    isProved: short <= SLACK[objective],
    gap: Math.max(0, short) / Math.max(1, Math.abs(best.value)),
  };
}
