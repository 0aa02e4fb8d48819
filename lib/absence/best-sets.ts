import type { PersonId } from "@/lib/ids";

/** People whose absence at once breaks these minimums; without any one of them it breaks fewer. */
export type MissingSet<Id extends string> = {
  readonly people: readonly PersonId[];
  readonly breaks: readonly Id[];
};

/** As many as somebody can look through. */
export const MOST_SETS = 200;

/** Keeps of many sets those that break the most minimums, of these the smallest, of these the first. */
export class BestSets<Id extends string> {
  /** By how many minimums they break, then by how many people they are. */
  readonly #kept = new Map<number, Map<number, MissingSet<Id>[]>>();
  found = 0;

  /** `make` is called only for a set that may be kept. */
  add(broken: number, size: number, make: () => MissingSet<Id>): void {
    this.found++;
    const bySize = this.#kept.get(broken) ?? new Map<number, MissingSet<Id>[]>();
    this.#kept.set(broken, bySize);
    const own = bySize.get(size) ?? [];
    bySize.set(size, own);
    if (own.length < MOST_SETS) own.push(make());
  }

  inOrder(): MissingSet<Id>[] {
    const ascending = ([a]: [number, unknown], [b]: [number, unknown]) => a - b;
    return [...this.#kept]
      .sort(ascending)
      .reverse()
      .flatMap(([, bySize]) => [...bySize].sort(ascending).flatMap(([, own]) => own))
      .slice(0, MOST_SETS);
  }
}
