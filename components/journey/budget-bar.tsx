import clsx from "clsx";
import { formatRatio } from "@/lib/format/ratio";
import type { Spending } from "@/lib/journey/spending";

type Props = { amount: number; spending: Spending };

/** How much of a budget is taken: spent solid, committed paler, planned an outline; all of it where more is planned than there is. */
export function BudgetBar({ amount, spending: { spent, committed, planned } }: Props) {
  const taken = spent + committed + planned;
  const all = Math.max(amount, taken, 1);
  const width = (cents: number) => ({ width: `${(cents / all) * 100}%` });
  const isOver = taken > amount;
  return (
    <div
      role="img"
      aria-label={isOver ? "More than there is is taken" : `${formatRatio(taken / all)} taken`}
      className={clsx(
        "flex h-2.5 w-28 overflow-hidden rounded-sm bg-line forced-colors:border",
        isOver && "outline-2 outline-missing",
      )}
      data-graphic
    >
      <span className="bg-accent" style={width(spent)} />
      <span className="bg-accent/50" style={width(committed)} />
      {planned > 0 && <span className="border border-accent" style={width(planned)} />}
    </div>
  );
}
