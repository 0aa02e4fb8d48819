/** What credentials cost whoever paid for them, as far as their prices are known. */
export type Spent = {
  /** By currency, the largest sum first. */
  readonly sums: readonly { readonly currency: string | null; readonly sum: number }[];
  /** Awards of credentials whose price nobody has looked up. */
  readonly unknown: number;
};

type Held = {
  readonly price: number | null;
  readonly currency: string | null;
  readonly holders: number;
};

/** Each credential's price, as many times as it is held. An unknown price is counted, never taken for nothing. */
export function spentOn(held: readonly Held[]): Spent {
  const sums = new Map<string | null, number>();
  let unknown = 0;
  for (const { price, currency, holders } of held) {
    if (price === null) unknown += holders;
    else if (price > 0) sums.set(currency, (sums.get(currency) ?? 0) + price * holders);
  }
  const byCurrency = [...sums].map(([currency, sum]) => ({ currency, sum }));
  return { sums: byCurrency.toSorted((a, b) => b.sum - a.sum), unknown };
}
