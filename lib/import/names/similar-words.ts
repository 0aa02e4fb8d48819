import { BEGINNING, wordMatch } from "./likeness";

/** A word that is like another one, and how much: see `wordMatch`. */
export type SimilarWord = { readonly word: number; readonly match: number };

/**
 * Finds the words of a list that are like another one: the same, the beginning of it, begun by it, or
 * with few other letters. Only words that share two neighbouring letters are compared.
 */
export class SimilarWords {
  readonly #words: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #holders = new Map<string, number[]>();
  /** How many pairs of letters each word shares with the one that is looked for. */
  readonly #shared: Uint16Array;
  readonly #found = new Map<string, readonly SimilarWord[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#shared = new Uint16Array(words.length);
    this.#places = new Map(words.map((word, place) => [word, place]));
    for (const [place, word] of words.entries()) {
      for (const pair of pairsIn(word)) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push(place);
        else this.#holders.set(pair, [place]);
      }
    }
  }

  /** Worked out once for each word: those of many names are few. */
  of(word: string): readonly SimilarWord[] {
    const known = this.#found.get(word);
    if (known) return known;
    const exact = this.#places.get(word);
    const found = exact === undefined ? this.#alike(word) : [{ word: exact, match: 1 }];
    this.#found.set(word, found);
    return found;
  }

  #alike(word: string): SimilarWord[] {
    const shared = this.#shared;
    const touched: number[] = [];
    const pairs = pairsIn(word);
    for (const pair of pairs) {
      for (const place of this.#holders.get(pair) ?? []) {
        const count = shared[place] ?? 0;
        if (count === 0) touched.push(place);
        shared[place] = count + 1;
      }
    }
    const fewest = Math.min(BEGINNING - 1, Math.ceil(pairs.length / 4));
    return touched.flatMap((place) => {
      const match = (shared[place] ?? 0) < fewest ? 0 : wordMatch(word, this.#words[place] ?? "");
      shared[place] = 0;
      return match === 0 ? [] : [{ word: place, match }];
    });
  }
}

function pairsIn(word: string): string[] {
  const padded = ` ${word} `;
  const pairs = new Set<string>();
  for (let start = 0; start + 2 <= padded.length; start++)
    pairs.add(padded.slice(start, start + 2));
  return [...pairs];
}
