import { addDays, type Day } from "@/lib/calendar";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import { type Proof, rungOf } from "@/lib/proof";
import { type Chosen, scheduleIn } from "./chosen";
import { type Model, modelOf } from "./model";
import { isExam } from "./offer";
import type { Objective, PlanQuestion } from "./question";
import type { Manner } from "./schedule";
import { type Aim, type Best, bestChoice, mannerOf, type Search } from "./search";
import type { Usable } from "./usable";

/** Who earns what and when, so that the goal holds. */
export type Plan = {
  readonly objective: Objective;
  readonly steps: readonly PlanStep[];
  /** Awards that are there and have to be looked at. */
  readonly checks: readonly PlanCheck[];
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

/** An award of somebody's is looked at, until it is proved so strongly. */
export type PlanCheck = {
  readonly personId: PersonId;
  readonly awardId: AwardId;
  readonly proof: Proof;
};

/** Somebody earns something, and when; with what it was reckoned at. */
export type PlanStep = Omit<Usable, "offer"> & {
  readonly personId: PersonId;
  readonly credentialId: CredentialId;
  readonly startsOn: Day;
  readonly finishesOn: Day;
};

export type Planned =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "impossible" }
  | { readonly kind: "out-of-time" };

/** The best plan by the objective, and among the best the one that is better by the next thing. */
export function planFor(question: PlanQuestion, objective: Objective, search: Search): Planned {
  const model = modelOf(question);
  const found = bestChoice(model, question, aimOf(objective, model), search);
  if (found.kind !== "found") return found;
  const about = { objective, best: found.best, pace: mannerOf(question, search) };
  return { kind: "plan", plan: planOf(model, found.chosen, about) };
}

/** Prices are whole cents and exams whole, so that what is less than one better is no better. */
const SLACK: Record<Objective, number> = { cheapest: 0.99, earliest: 1e-6, "fewest-exams": 0.99 };

function aimOf(objective: Objective, { price, hours, exams, days }: Model): Aim {
  const slack = SLACK[objective];
  if (objective === "cheapest") return { first: price, second: hours, slack };
  if (objective === "earliest") return { first: [[days, 1]], second: price, slack };
  return { first: exams, second: price, slack };
}

type About = {
  readonly objective: Objective;
  readonly best: Best;
  readonly pace: Manner;
};

function planOf({ learners }: Model, chosen: Chosen, { objective, best, pace }: About): Plan {
  const own = learners.map(({ learner }) => ({
    learner,
    schedule: scheduleIn(learner, chosen, pace),
    keys: [...(chosen.get(learner.personId) ?? [])],
  }));
  const earned = own.flatMap(({ learner: { personId }, schedule }) =>
    (schedule?.steps ?? []).flatMap(({ open: { usable }, startsOn, finishesOn }): Earned[] =>
      usable ? [{ personId, usable, startsOn, finishesOn }] : [],
    ),
  );
  const checks = own.flatMap(({ learner: { personId, acts }, keys }) =>
    keys.flatMap((key): PlanCheck[] => {
      const act = acts.get(key)?.act;
      if (act?.kind !== "verify") return [];
      return act.awardIds.map((awardId) => ({ personId, awardId, proof: act.proof }));
    }),
  );
  const days = Math.max(0, ...own.map(({ schedule }) => schedule?.days ?? 0));
  const short = best.value - best.bound;
  return {
    objective,
    steps: earned.toSorted((a, b) => a.startsOn - b.startsOn).map(stepOf),
    checks: strongestEach(checks),
    endsOn: addDays(pace.from, Math.max(0, days - 1)),
    price: earned.reduce((sum, { usable }) => sum + usable.price, 0),
    hours: earned.reduce((sum, { usable }) => sum + usable.hours, 0),
    exams: earned.filter(({ usable }) => isExam(usable.offer)).length,
    isProved: short <= SLACK[objective],
    gap: Math.max(0, short) / Math.max(1, Math.abs(best.value)),
  };
}

type Earned = Pick<PlanStep, "personId" | "startsOn" | "finishesOn"> & { readonly usable: Usable };

function stepOf({ usable: { offer, ...reckoned }, ...step }: Earned): PlanStep {
  return { ...step, ...reckoned, credentialId: offer.credentialId };
}

/** An award that is asked for at several rungs is looked at once, for the highest. */
function strongestEach(checks: readonly PlanCheck[]): PlanCheck[] {
  const weakestFirst = checks.toSorted((a, b) => rungOf(a.proof) - rungOf(b.proof));
  return [...new Map(weakestFirst.map((check) => [check.awardId, check])).values()];
}
