import type { RequirementId, TeamId } from "@/lib/ids";
import { type Counts, NO_SLOTS } from "./coverage";

/** Counts with the part of `met` that ends soon. */
export type CountsSoon = Counts & { readonly expiring: number };

/** How the slots of one team's own members stand against one requirement. */
export type CoverageCell = CountsSoon & {
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
};

export const NO_SLOTS_SOON: CountsSoon = { ...NO_SLOTS, expiring: 0 };

/** A sum that is still being counted. */
type Counting = { -readonly [Part in keyof CountsSoon]: CountsSoon[Part] };

/** The sum of all cells under the same key; cells with no key are left out. */
export function rollUp<Cell extends CountsSoon, Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key | undefined,
): Map<Key, CountsSoon> {
  const sums = new Map<Key, Counting>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    const sum = sums.get(key) ?? { ...NO_SLOTS_SOON };
    countIn(cell, sum);
    sums.set(key, sum);
  }
  return sums;
}

export function total(cells: readonly CountsSoon[]): CountsSoon {
  const sum = { ...NO_SLOTS_SOON };
  for (const cell of cells) countIn(cell, sum);
  return sum;
}

/** In place, and part by part: a page sums up tens of thousands of cells, several times. */
function countIn(cell: CountsSoon, sum: Counting): void {
  sum.met += cell.met;
  sum.grace += cell.grace;
  sum.waived += cell.waived;
  sum.gap += cell.gap;
  sum.expiring += cell.expiring;
}
