import type { Day } from "@/lib/calendar";
import { type Counted, type Totals, totalsOf } from "./totals";

type Budget = { readonly amount: number; readonly currency: string };
type Priced = Counted & { readonly currency: string | null };

/** What steps take of a budget, in cents of its currency. */
export type Spending = Pick<Totals, "spent" | "committed" | "planned" | "unpriced"> & {
  /** What nothing is planned for yet; below zero where more is planned than there is. */
  readonly left: number;
};

/** A price in another currency is none that the budget knows: such a step is counted among those without. */
export function spendingOf(
  { amount, currency }: Budget,
  steps: readonly Priced[],
  today: Day,
): Spending {
  const own = steps.map((step) => ({
    ...step,
    price: step.currency === currency ? step.price : null,
  }));
  const { spent, committed, planned, unpriced } = totalsOf(own, today);
  return { spent, committed, planned, unpriced, left: amount - spent - committed - planned };
}
