import { groupBy } from "@/lib/group-by";

/** Items that share a key, directly or through others, in groups in the order of their first ones. */
export function joinByKeys<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Item[][] {
  const above = new Map<Item | string, Item | string>();
  const topOf = (start: Item | string): Item | string => {
    let top = start;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const item of items) {
    for (const key of keysOf(item)) {
      const [own, other] = [topOf(item), topOf(key)];
      if (own !== other) above.set(own, other);
    }
  }
  return [...groupBy(items, topOf).values()];
}
