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
