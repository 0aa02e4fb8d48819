/** From one up to another, which is not among them. */
export type Part = { readonly from: number; readonly to: number };

/** So many things in as few parts as there must be, none of which is nearly empty. */
export function partsOf(length: number, most: number): Part[] {
  const count = Math.ceil(length / most);
  const size = Math.ceil(length / count);
  return Array.from({ length: count }, (_, index) => {
    return { from: index * size, to: Math.min(length, (index + 1) * size) };
  });
}

/** What is in a part, each with its place in the whole: all by which it is known where it has no id. */
export function partOf<One>(list: readonly One[], { from, to }: Part): (One & { at: number })[] {
  return list.slice(from, to).map((one, index) => ({ ...one, at: from + index }));
}

type InArea = { readonly area: string; readonly at: number };

/** Neighbours with the same area, under one heading: where it begins, and how many are below it. */
export function areasOf(columns: readonly InArea[]): (InArea & { readonly span: number })[] {
  const areas: { at: number; area: string; span: number }[] = [];
  for (const { area, at } of columns) {
    const last = areas.at(-1);
    if (last?.area === area) last.span += 1;
    else areas.push({ at, area, span: 1 });
  }
  return areas;
}
