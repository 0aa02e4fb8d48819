import type { PersonId } from "@/lib/ids";
import { holdsWith, keyOf } from "./formula";
import type { Learner } from "./learner";
import type { LearnerColumns, Model } from "./model";
import type { Demand } from "./question";
import { type Manner, type Schedule, scheduleOf } from "./schedule";

/** Which acts each person does, by their keys. */
export type Chosen = ReadonlyMap<PersonId, ReadonlySet<string>>;

/** What a solver chose: columns are done from a half on, since solvers are not exact. */
export function chosenIn({ learners }: Model, values: ArrayLike<number>): Chosen {
  return new Map(
    learners.map(({ learner, columns }: LearnerColumns) => {
      const done = [...columns].filter(([, column]) => (values[column] ?? 0) > 0.5);
      return [learner.personId, new Set(done.map(([key]) => key))];
    }),
  );
}

/** Those of the demands that stay open. */
export function openWith(
  chosen: Chosen,
  { learners }: Model,
  demands: readonly Demand[],
): readonly Demand[] {
  return demands.filter(({ key, needed }) => {
    const meeting = learners.filter(({ learner: { personId, asked } }) => {
      const formula = asked.get(key);
      const own = chosen.get(personId);
      return formula && own && holdsWith(formula, (act) => own.has(keyOf(act)));
    });
    return meeting.length < needed;
  });
}

export function scheduleIn(learner: Learner, chosen: Chosen, pace: Manner): Schedule | null {
  return scheduleOf(learner, chosen.get(learner.personId) ?? new Set(), pace);
}

/** In how many days somebody is done; never where the acts cannot be brought into an order. */
export function daysTaken(learner: Learner, chosen: Chosen, pace: Manner): number {
  return scheduleIn(learner, chosen, pace)?.days ?? Number.POSITIVE_INFINITY;
}

type Asked = { readonly demands: readonly Demand[]; readonly pace: Manner };

/**
 * Without what none of the demands depends on that are met, and without which nobody takes longer: what
 * costs nothing is chosen at random, and time may have been short.
 */
export function withoutNeedless(chosen: Chosen, model: Model, { demands, pace }: Asked): Chosen {
  const open = new Set(openWith(chosen, model, demands));
  const met = demands.filter((demand) => !open.has(demand));
  let left = chosen;
  for (const { learner } of model.learners) {
    const { personId, acts } = learner;
    const priceOf = (key: string) => acts.get(key)?.usable?.price ?? 0;
    const own = [...(chosen.get(personId) ?? [])];
    for (const key of own.toSorted((a, b) => priceOf(b) - priceOf(a))) {
      const fewer = new Set([...(left.get(personId) ?? [])].filter((other) => other !== key));
      const without = new Map([...left, [personId, fewer] as const]);
      const isNoLonger = daysTaken(learner, without, pace) <= daysTaken(learner, left, pace);
      if (isNoLonger && openWith(without, model, met).length === 0) left = without;
    }
  }
  return left;
}
