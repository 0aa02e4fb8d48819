import { addDays, type Day } from "@/lib/calendar";
import { openWith } from "./chosen";
import { holdsWith, keyOf } from "./formula";
import { modelOf } from "./model";
import { planFor } from "./plan";
import type { Demand, Limits, PlanQuestion } from "./question";
import { soonest } from "./schedule";
import { bestChoice, type Search } from "./search";

/** Why no plan reaches the goal, and what would make it possible. */
export type Conflict =
  /** What nothing that is offered brings about, whatever it may cost. */
  | { readonly kind: "unreachable"; readonly demands: readonly string[] }
  | {
      readonly kind: "limits";
      /** No smaller set of limits stands in the way: without any one of these the others would leave a way. */
      readonly limits: readonly LimitName[];
      /** What each of them would have to be, where all others stay as they are; null where that is not enough. */
      readonly ways: readonly Way[];
      /** The fewest demands that stay open with the limits as they are. */
      readonly open: readonly string[];
    }
  /** The time was not enough to tell. */
  | { readonly kind: "unknown" };

const LIMITS = [
  "budget",
  "time",
  "exams",
  "deliveries",
  "assessments",
  "testModes",
  "issuers",
  "preferences",
  "unknown-price",
  "unknown-hours",
] as const;
type LimitName = (typeof LIMITS)[number];

type Way =
  /** In cents. */
  | { readonly limit: "budget"; readonly budget: number | null }
  /** The hours a week that would be enough by the same day, or the day that would be with the same hours. */
  | { readonly limit: "time"; readonly hoursAWeek: number | null; readonly until: Day | null }
  | { readonly limit: "exams"; readonly exams: number | null }
  | { readonly limit: Exclude<LimitName, "budget" | "time" | "exams">; readonly isEnough: boolean };

type Asking = Omit<Search, "microFirst">;

/** `question`: one that `planFor` found impossible. */
export function conflictIn(question: PlanQuestion, asking: Asking): Conflict {
  const demands = unreachableIn(question);
  if (demands.length > 0) return { kind: "unreachable", demands };
  const limits = smallestConflict(question, asking);
  if (!limits) return { kind: "unknown" };
  const ways: Way[] = [];
  for (const limit of limits) ways.push(wayOut(limit, question, asking));
  return { kind: "limits", limits, ways, open: leftOpen(question, asking) };
}

/** The demands that too few people could meet if they did all that they could, without any limit. */
export function unreachableIn(limited: PlanQuestion): string[] {
  const question = without(LIMITS, limited);
  const { learners } = modelOf(question);
  const able = learners.map(({ learner }) => ({
    ...learner,
    reached: soonest(learner.acts, { from: question.from, ...question.limits }),
  }));
  const isUnreachable = ({ key, needed }: Demand) => {
    const meeting = able.filter(({ asked, reached }) => {
      const formula = asked.get(key);
      return formula && holdsWith(formula, (act) => reached.has(keyOf(act)));
    });
    return meeting.length < needed;
  };
  return question.demands.filter(isUnreachable).map(({ key }) => key);
}

/** More hours than there are: learning takes no time then, waiting still does. */
const ANY_HOURS = 1_000_000;

const LOOSE: Record<LimitName, Partial<Limits>> = {
  budget: { budget: null },
  time: { hoursAWeek: ANY_HOURS },
  exams: { mostExams: null },
  deliveries: { deliveries: null },
  assessments: { assessments: null },
  testModes: { testModes: null },
  issuers: { issuers: null },
  preferences: { preferences: null },
  "unknown-price": { assumedPrice: 0 },
  "unknown-hours": { assumedHours: 0 },
};

function without(names: readonly LimitName[], question: PlanQuestion): PlanQuestion {
  const loose = names.map((name) => LOOSE[name]);
  return { ...question, limits: Object.assign({}, question.limits, ...loose) };
}

/** Whether a limit is one at all. */
function isSet(name: LimitName, { limits, offers }: PlanQuestion): boolean {
  if (name === "time") return true;
  if (name === "exams") return limits.mostExams !== null;
  if (name === "unknown-price") {
    return limits.assumedPrice === null && offers.some(({ price }) => price === null);
  }
  if (name === "unknown-hours") {
    return limits.assumedHours === null && offers.some(({ hours }) => hours === null);
  }
  return limits[name] !== null;
}

/** The first of the smallest sets of limits that leave no way by themselves; null where time was up. */
function smallestConflict(question: PlanQuestion, asking: Asking): readonly LimitName[] | null {
  const set = LIMITS.filter((name) => isSet(name, question));
  for (const kept of subsetsBySize(set)) {
    const others = set.filter((name) => !kept.includes(name));
    const found = planFor(without(others, question), "cheapest", { ...asking, ...ANY_ORDER });
    if (found.kind === "out-of-time") return null;
    if (found.kind === "impossible") return kept;
  }
  return null;
}

const ANY_ORDER = { microFirst: false };

function subsetsBySize<T>(items: readonly T[]): T[][] {
  const subsets = items.reduce<T[][]>(
    (all, item) => all.concat(all.map((some) => some.concat(item))),
    [[]],
  );
  return subsets.toSorted((a, b) => a.length - b.length);
}

function wayOut(limit: LimitName, question: PlanQuestion, asking: Asking): Way {
  const loosened = without([limit], question);
  if (limit === "budget") {
    const found = planFor(loosened, "cheapest", { ...asking, ...ANY_ORDER });
    return { limit, budget: found.kind === "plan" ? found.plan.price : null };
  }
  if (limit === "exams") {
    const found = planFor(loosened, "fewest-exams", { ...asking, ...ANY_ORDER });
    return { limit, exams: found.kind === "plan" ? found.plan.exams : null };
  }
  if (limit === "time") {
    return {
      limit,
      hoursAWeek: fewestHours(question, asking),
      until: firstDay(question, asking),
    };
  }
  return { limit, isEnough: isPossible(loosened, asking) };
}

function isPossible(question: PlanQuestion, asking: Asking): boolean {
  const found = planFor(question, "cheapest", { ...asking, ...ANY_ORDER });
  return found.kind === "plan";
}

/** A week has so many. */
const MOST_HOURS = 168;

function fewestHours(question: PlanQuestion, asking: Asking): number | null {
  const withHours = (hoursAWeek: number): PlanQuestion => ({
    ...question,
    limits: { ...question.limits, hoursAWeek },
  });
  const isEnough = (hours: number) => isPossible(withHours(hours), asking);
  return firstThat(isEnough, Math.ceil(question.limits.hoursAWeek), MOST_HOURS);
}

/** In weeks from the last day; further ahead nobody plans. */
const MOST_WEEKS = 260;

function firstDay(question: PlanQuestion, asking: Asking): Day | null {
  const later = (weeks: number) => addDays(question.until, 7 * weeks);
  const isEnough = (weeks: number) => isPossible({ ...question, until: later(weeks) }, asking);
  const weeks = firstThat(isEnough, 1, MOST_WEEKS);
  return weeks === null ? null : later(weeks);
}

/** The first number from the one to the other that is enough, where all after one that is are as well. */
function firstThat(isEnough: (number: number) => boolean, from: number, to: number): number | null {
  if (!isEnough(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The demands that stay open where as many as can be are met. */
function leftOpen(question: PlanQuestion, asking: Asking): readonly string[] {
  const model = modelOf(question, "most");
  const most = model.met.map(([column]) => [column, -1] as const);
  const aim = { first: most, second: model.price, slack: 0.99 };
  const found = bestChoice(model, question, aim, { ...asking, ...ANY_ORDER });
  if (found.kind !== "found") return [];
  return openWith(found.chosen, model, question.demands).map(({ key }) => key);
}
