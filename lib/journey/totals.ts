import type { Day } from "@/lib/calendar";
import type { StepProgress } from "./step-state";

export type Counted = {
  readonly progress: StepProgress;
  readonly startsOn: Day;
  /** In cents; null where nobody knows. */
  readonly price: number | null;
  readonly hours: number | null;
};

/** How far steps are together, and what they cost. Spent, committed and planned add up to all that is known. */
export type Totals = {
  readonly done: number;
  readonly of: number;
  /** Late, stalled, or not passed. */
  readonly stuck: number;
  /** In cents: of what is earned; of what has begun, or should have; of what is ahead. */
  readonly spent: number;
  readonly committed: number;
  readonly planned: number;
  /** Steps whose price nobody knows. */
  readonly unpriced: number;
  /** Of steps that are not done. */
  readonly hoursLeft: number;
};

const STUCK: readonly StepProgress["state"][] = ["late", "stalled", "failed"];

export function totalsOf(steps: readonly Counted[], today: Day): Totals {
  const isDone = ({ progress }: Counted) => progress.state === "done";
  const open = steps.filter((step) => !isDone(step));
  return {
    done: steps.length - open.length,
    of: steps.length,
    stuck: open.filter(({ progress }) => STUCK.includes(progress.state)).length,
    spent: priceOf(steps.filter(isDone)),
    committed: priceOf(open.filter(({ startsOn }) => startsOn <= today)),
    planned: priceOf(open.filter(({ startsOn }) => startsOn > today)),
    unpriced: steps.filter(({ price }) => price === null).length,
    hoursLeft: open.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
  };
}

function priceOf(steps: readonly Counted[]): number {
  return steps.reduce((sum, { price }) => sum + (price ?? 0), 0);
}
