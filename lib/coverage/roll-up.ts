import type { RequirementId, TeamId } from "@/lib/ids";
import { addCounts, type Counts, NO_SLOTS } from "./coverage";

/** Counts with the part of `met` that ends soon. */
export type CountsSoon = Counts & { readonly expiring: number };

/** How the slots of one team's own members stand against one requirement. */
export type CoverageCell = CountsSoon & {
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
};

export const NO_SLOTS_SOON: CountsSoon = { ...NO_SLOTS, expiring: 0 };

/** The sum of all cells under the same key; cells with no key are left out. */
export function rollUp<Cell extends CountsSoon, Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key | undefined,
): Map<Key, CountsSoon> {
  const sums = new Map<Key, CountsSoon>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    sums.set(key, addSoon(sums.get(key) ?? NO_SLOTS_SOON, cell));
  }
  return sums;
}

export function addSoon(a: CountsSoon, b: CountsSoon): CountsSoon {
  return { ...addCounts(a, b), expiring: a.expiring + b.expiring };
}

export function total(cells: readonly CountsSoon[]): CountsSoon {
  return cells.reduce(addSoon, NO_SLOTS_SOON);
}
