/** Repeatable chance: the same seed throws the same numbers on every machine. */
export type Dice = {
  /** A whole number from 0 up to, not including, `sides`. */
  readonly below: (sides: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly one: <T>(items: readonly T[]) => T;
  /** That many of the items, each at most once. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
};

export function diceOf(seed: number): Dice {
  const next = numbersFrom(seed);
  const below = (sides: number) => Math.floor(next() * sides);
  const one = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from.");
    return item;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, items.length)) chosen.add(one(items));
    return [...chosen];
  };
  return { below, chance: (probability) => next() < probability, one, some };
}

/** A seed for everybody and everything that has a name (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A 32-bit multiplicative congruential sequence with its high bits mixed in; from 0 up to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}
