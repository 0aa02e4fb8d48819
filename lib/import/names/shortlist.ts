import { SimilarWords } from "./similar-words";

/** A word that more than this share of the names have tells none of them from the others. */
const TOO_COMMON = 0.25;

/**
 * Finds the names that share the most with another one, word by word and also where words are
 * misspelt. A word counts the more, the fewer names have it.
 */
export class Shortlist {
  /** For each word the places of the names that have it. */
  readonly #holders: readonly Uint32Array[];
  readonly #similar: SimilarWords;
  readonly #wordWeights: readonly number[];
  /** What all words of each name weigh together. */
  readonly #weights: Float64Array;
  /** What each name shares with the words that are looked for, and which share anything. */
  readonly #shared: Float64Array;
  readonly #touched: Uint32Array;

  constructor(names: readonly (readonly string[])[]) {
    const holders = new Map<string, number[]>();
    for (const [place, words] of names.entries()) {
      for (const word of new Set(words)) {
        const own = holders.get(word);
        if (own) own.push(place);
        else holders.set(word, [place]);
      }
    }
    this.#holders = Array.from(holders.values(), (own) => Uint32Array.from(own));
    this.#wordWeights = this.#holders.map((own) => Math.log(2 + names.length / own.length));
    this.#similar = new SimilarWords([...holders.keys()]);
    this.#shared = new Float64Array(names.length);
    this.#touched = new Uint32Array(names.length);
    this.#weights = new Float64Array(names.length);
    for (const [word, own] of this.#holders.entries()) {
      const weight = this.#weightOf(word);
      for (const place of own) this.#weights[place] = (this.#weights[place] ?? 0) + weight;
    }
  }

  /** A word that many names share says little of which one is meant. */
  #weightOf(word: number): number {
    return this.#wordWeights[word] ?? 0;
  }

  /** The places of up to `count` names, those that share the most first. */
  of(words: readonly string[], count: number): number[] {
    const touched = this.#share(words, TOO_COMMON) || this.#share(words, 1);
    return this.#takeHighest(touched, count);
  }

  /** Adds up what each name shares with the words, and answers how many share anything. */
  #share(words: readonly string[], tooCommon: number): number {
    const shared = this.#shared;
    const places = this.#touched;
    let touched = 0;
    for (const { word, match } of words.flatMap((own) => this.#similar.of(own))) {
      const holders = this.#holders[word];
      if (!holders || holders.length > tooCommon * shared.length) continue;
      const weight = this.#weightOf(word) * match;
      // plain numbers: with many names this is where the time goes
      for (let index = 0; index < holders.length; index++) {
        const place = holders[index] ?? 0;
        const before = shared[place] ?? 0;
        if (before === 0) places[touched++] = place;
        shared[place] = before + weight;
      }
    }
    return touched;
  }

  /** Without sorting all of them; of equal ones the earlier place. What they share is forgotten. */
  #takeHighest(touched: number, count: number): number[] {
    const [shared, weights, places] = [this.#shared, this.#weights, this.#touched];
    const first: number[] = [];
    const ranks: number[] = [];
    const comesBefore = (at: number, rank: number, place: number) =>
      isBefore(rank, place, ranks[at] ?? 0, first[at] ?? 0);
    for (let index = 0; index < touched; index++) {
      const place = places[index] ?? 0;
      const rank = (shared[place] ?? 0) - (weights[place] ?? 0) * UNSHARED;
      shared[place] = 0;
      let at = first.length;
      if (at === count && !comesBefore(--at, rank, place)) continue; // else the last one makes room
      for (; at > 0 && comesBefore(at - 1, rank, place); at--) {
        first[at] = first[at - 1] ?? 0;
        ranks[at] = ranks[at - 1] ?? 0;
      }
      first[at] = place;
      ranks[at] = rank;
    }
    return first;
  }
}

/** What a name has beside what it shares counts against it, but less. */
const UNSHARED = 0.25;

function isBefore(rank: number, place: number, otherRank: number, otherPlace: number): boolean {
  return rank > otherRank || (rank === otherRank && place < otherPlace);
}
