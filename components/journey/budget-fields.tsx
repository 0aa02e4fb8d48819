import { TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import { inUnits } from "@/lib/format/journey";

export type BudgetFieldsProps = {
  startsOn: Day;
  endsOn: Day;
  /** In cents; null for a new one. */
  amount: number | null;
  currency: string;
};

/** How much may be spent, and from when to when. */
export function BudgetFields({ startsOn, endsOn, amount, currency }: BudgetFieldsProps) {
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <TextField label="From" name="startsOn" type="date" defaultValue={isoDay(startsOn)} />
      <TextField label="To" name="endsOn" type="date" defaultValue={isoDay(endsOn)} />
      <TextField label="Amount" name="amount" inputMode="decimal" defaultValue={inUnits(amount)} />
      <TextField
        label="Currency"
        name="currency"
        maxLength={3}
        hint="Three letters, such as EUR."
        defaultValue={currency}
      />
    </div>
  );
}
