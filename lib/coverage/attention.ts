import type { Matter } from "@/lib/team/history/matters";
import type { SingleHolder } from "@/lib/team/history/on-day";

/** Something that somebody should look at. */
export type Attention = Matter | ({ readonly kind: "single-holder" } & SingleHolder);

/** The `most` gravest things: gaps of many, then grace that runs out, then what ends, then single holders. */
export function attention(
  matters: readonly Matter[],
  singleHolders: readonly SingleHolder[],
  most: number,
): Attention[] {
  const single = first(singleHolders, most, (a, b) => b.asked - a.asked);
  const of = (kind: Matter["kind"]) =>
    first(
      matters.filter((matter) => matter.kind === kind),
      most,
      (a, b) => b.people - a.people || a.day - b.day,
    );
  const holders = single.map((holder): Attention => ({ kind: "single-holder", ...holder }));
  return inTurn([of("gap"), of("grace"), of("ending"), holders]).slice(0, most);
}

/** The first `most` in the order, of tens of thousands without putting all of them in order. */
function first<Item>(
  items: readonly Item[],
  most: number,
  order: (a: Item, b: Item) => number,
): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    const last = kept[most - 1];
    if (last && order(last, item) <= 0) continue;
    const place = kept.findIndex((other) => order(item, other) < 0);
    kept.splice(place === -1 ? kept.length : place, 0, item);
    kept.length = Math.min(kept.length, most);
  }
  return kept;
}

/** One of each kind before the second of any: a hundred gaps must not hide the one thing that ends tomorrow. */
function inTurn(kinds: readonly (readonly Attention[])[]): Attention[] {
  const longest = Math.max(0, ...kinds.map((kind) => kind.length));
  return Array.from({ length: longest }, (_, index) =>
    kinds.flatMap((kind) => kind[index] ?? []),
  ).flat();
}
