import { SimilarWords } from "./similar-words";

/** A word that more than this share of the names have tells none of them from the others. */
const TOO_COMMON = 0.25;

/**
 * Finds the names that share the most with another one, word by word and also where words are
 * misspelt. A word counts the more, the fewer names have it.
 */
export class Shortlist {
  /** For each word the places of the names that have it. */
  readonly #holders: readonly (readonly number[])[];
  readonly #similar: SimilarWords;
  readonly #wordWeights: readonly number[];
  /** What all words of each name weigh together. */
  readonly #weights: readonly number[];
  readonly #shared: Float64Array;

  constructor(names: readonly (readonly string[])[]) {
    const holders = new Map<string, number[]>();
    for (const [place, words] of names.entries()) {
      for (const word of new Set(words)) {
        const own = holders.get(word);
        if (own) own.push(place);
        else holders.set(word, [place]);
      }
    }
    this.#holders = [...holders.values()];
    this.#wordWeights = this.#holders.map((own) => Math.log(2 + names.length / own.length));
    this.#similar = new SimilarWords([...holders.keys()]);
    this.#shared = new Float64Array(names.length);
    const weights = new Array<number>(names.length).fill(0);
    for (const [word, own] of this.#holders.entries()) {
      for (const place of own) weights[place] = (weights[place] ?? 0) + this.#weightOf(word);
    }
    this.#weights = weights;
  }

  /** A word that many names share says little of which one is meant. */
  #weightOf(word: number): number {
    return this.#wordWeights[word] ?? 0;
  }

  /** The places of up to `count` names, those that share the most first. */
  of(words: readonly string[], count: number): number[] {
    const touched = this.#share(words, TOO_COMMON);
    const all = touched.length > 0 ? touched : this.#share(words, 1);
    const best = this.#highest(all, count);
    for (const place of all) this.#shared[place] = 0;
    return best;
  }

  /** Adds up what each name shares with the words, and answers which share anything. */
  #share(words: readonly string[], tooCommon: number): number[] {
    const touched: number[] = [];
    for (const { word, match } of words.flatMap((own) => this.#similar.of(own))) {
      const holders = this.#holders[word] ?? [];
      if (holders.length > tooCommon * this.#shared.length) continue;
      const weight = this.#weightOf(word) * match;
      for (const place of holders) {
        const shared = this.#shared[place] ?? 0;
        if (shared === 0) touched.push(place);
        this.#shared[place] = shared + weight;
      }
    }
    return touched;
  }

  /** Without sorting all of them; of equal ones the earlier place. */
  #highest(places: readonly number[], count: number): number[] {
    const first: number[] = [];
    const ranks: number[] = [];
    for (const place of places) {
      const shared = this.#shared[place] ?? 0;
      const rank = shared - (this.#weights[place] ?? 0) * UNSHARED;
      let at = first.length;
      while (at > 0 && isBefore(rank, place, ranks[at - 1] ?? 0, first[at - 1] ?? 0)) at--;
      if (at >= count) continue;
      first.splice(at, 0, place);
      ranks.splice(at, 0, rank);
      if (first.length > count) {
        first.pop();
        ranks.pop();
      }
    }
    return first;
  }
}

/** What a name has beside what it shares counts against it, but less. */
const UNSHARED = 0.25;

function isBefore(rank: number, place: number, otherRank: number, otherPlace: number): boolean {
  return rank > otherRank || (rank === otherRank && place < otherPlace);
}
