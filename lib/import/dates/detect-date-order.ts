import { type CivilDate, type DateOrder, type Readings, readSpelling } from "./date-spelling";

/**
 * How a column writes its dates.
 *
 * - `certain`: one order reads every value (`ymd` where no value depends on an order).
 * - `ambiguous`: each of `orders` reads every value, but `example` as different days.
 * - `mixed`: no order reads every value; `orders` begins with the one that reads most, and
 *   `example` is the first value that this one cannot read.
 */
export type DetectedOrder =
  | { readonly kind: "certain"; readonly order: DateOrder }
  | {
      readonly kind: "ambiguous" | "mixed";
      readonly orders: readonly DateOrder[];
      readonly example: string;
    };

/** Tried in this order, which also decides between orders that read every value alike. */
const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

type Digits = { readonly text: string; readonly readings: Readings };

/**
 * Decides over the whole column, and over all date columns of a file at once where their values are
 * put together: one file is written in one order. Never guesses: whoever calls asks a person when
 * the answer is not `certain`. Blank values and values that are no dates have no say.
 */
export function detectDateOrder(values: readonly string[]): DetectedOrder {
  const digits = values.flatMap(digitsOf);
  if (digits.length === 0) return { kind: "certain", order: "ymd" };
  const reads = (order: DateOrder) => digits.filter(({ readings }) => readings[order]).length;
  const orders = ORDERS.map((order) => ({ order, count: reads(order) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const whole = orders.filter(({ count }) => count === digits.length).map(({ order }) => order);
  if (whole.length === 0)
    return mixed(
      digits,
      orders.map(({ order }) => order),
    );
  return certainOrAmbiguous(digits, whole);
}

function digitsOf(text: string): Digits[] {
  const spelling = readSpelling(text);
  if (spelling?.kind !== "digits") return [];
  const { readings } = spelling;
  return ORDERS.some((order) => readings[order]) ? [{ text: text.trim(), readings }] : [];
}

function mixed(digits: readonly Digits[], orders: readonly DateOrder[]): DetectedOrder {
  const unread = digits.find(({ readings }) => orders[0] && !readings[orders[0]]);
  return { kind: "mixed", orders, example: unread?.text ?? "" };
}

function certainOrAmbiguous(
  digits: readonly Digits[],
  orders: readonly DateOrder[],
): DetectedOrder {
  const [first = "ymd", ...others] = orders;
  const torn = digits.find(({ readings }) =>
    others.some((order) => !sameDate(readings[first], readings[order])),
  );
  if (torn) return { kind: "ambiguous", orders, example: torn.text };
  return { kind: "certain", order: first };
}

function sameDate(a: CivilDate | null, b: CivilDate | null): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.dayOfMonth === b?.dayOfMonth;
}
