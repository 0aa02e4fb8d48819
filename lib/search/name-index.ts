import { nearWords } from "./near-words";
import { rankOf, standsInOrder, TIERS } from "./rank";
import { queryWords, searchWords } from "./search-words";

/** Something that can be looked for, with all that it is called: its name first, then codes and aliases. */
export type Named<Id extends string = string> = {
  readonly id: Id;
  readonly spellings: readonly string[];
};

export type Hit<Id extends string = string> = {
  readonly id: Id;
  /** The spelling that was found, where it is not the name. */
  readonly alias: string | null;
  /** The lower, the better: see `rankOf`. */
  readonly rank: number;
  /** The words of that spelling: of equal ranks the first in order of these comes first. */
  readonly text: string;
};

export type Found<Id extends string = string> = {
  /** The best first. */
  readonly hits: readonly Hit<Id>[];
  /** How many there are, shown or not. */
  readonly total: number;
};

/** More spellings than this would not fit beside a rank into one number. */
const MOST_SPELLINGS = 2 ** 24;

type Spelling<Id extends string> = {
  readonly id: Id;
  /** As it is written, where it is not the name itself. */
  readonly alias: string | null;
  /** Its words, and how many they are. */
  readonly text: string;
  readonly count: number;
};

/**
 * Names made ready to be looked for by what somebody types: in any order, unfinished, misspelt. Words that
 * many names share are compared once; what is found, and its order, is that of comparing each name.
 */
export class NameIndex<Id extends string = string> {
  /** In order of their text, so that of equal ranks the earlier place comes first. */
  readonly #spellings: readonly Spelling<Id>[];
  readonly #words: readonly string[];
  /** For each word the places of the spellings that have it. */
  readonly #holders: readonly Uint32Array[];

  constructor(names: readonly Named<Id>[]) {
    this.#spellings = names.flatMap(spellingsOf).sort(inOrder).slice(0, MOST_SPELLINGS);
    const holders = new Map<string, number[]>();
    for (const [place, { text }] of this.#spellings.entries()) {
      for (const word of new Set(text.split(" "))) {
        const own = holders.get(word);
        if (own) own.push(place);
        else holders.set(word, [place]);
      }
    }
    this.#words = [...holders.keys()].sort();
    this.#holders = this.#words.map((word) => Uint32Array.from(holders.get(word) ?? []));
  }

  /** What may be meant, each once, by the best of all that it is called; the best so many. */
  find(typed: string, count: number, isWanted: (id: Id) => boolean = () => true): Found<Id> {
    const words = queryWords(typed);
    if (words.length === 0) return { hits: [], total: 0 };
    const mistakes = this.#mistakes(words.map((word) => nearWords(this.#words, word)));
    const best = new Map<Id, number>();
    for (const [place, wrong] of mistakes) {
      const spelling = this.#spellings[place];
      if (!spelling || !isWanted(spelling.id)) continue;
      const key = this.#rank(spelling, words, wrong) * MOST_SPELLINGS + place;
      const known = best.get(spelling.id);
      if (known === undefined || key < known) best.set(spelling.id, key);
    }
    const keys = Float64Array.from(best.values()).sort().subarray(0, count);
    return { hits: Array.from(keys, (key) => this.#hit(key)), total: best.size };
  }

  /** For each spelling that has all words, how many mistakes were made in them together. */
  #mistakes(near: readonly ReadonlyMap<number, number>[]): Map<number, number> {
    let all: Map<number, number> | null = null;
    for (const own of near) {
      const least = this.#leastOf(own, all);
      if (all) for (const [place, wrong] of least) least.set(place, wrong + (all.get(place) ?? 0));
      all = least;
    }
    return all ?? new Map();
  }

  /** For each spelling among `within` the fewest mistakes with which one word may be among its own. */
  #leastOf(
    near: ReadonlyMap<number, number>,
    within: ReadonlyMap<number, number> | null,
  ): Map<number, number> {
    const least = new Map<number, number>();
    for (const [word, wrong] of near) {
      for (const place of this.#holders[word] ?? []) {
        if (within && !within.has(place)) continue;
        const known = least.get(place);
        if (known === undefined || wrong < known) least.set(place, wrong);
      }
    }
    return least;
  }

  #rank({ text, count, alias }: Spelling<Id>, words: readonly string[], mistakes: number): number {
    const typed = words.join(" ");
    const isBeginning = text.startsWith(typed);
    const whole = isBeginning && text.length === typed.length ? TIERS.exact : TIERS.beginning;
    const inWords = mistakes === 0 ? TIERS.words : TIERS.misspelt;
    const tier = isBeginning ? whole : inWords;
    const isInOrder = tier !== TIERS.misspelt || standsInOrder(typed, text);
    return rankOf({
      tier,
      mistakes,
      isInOrder,
      isAlias: alias !== null,
      more: count - words.length,
    });
  }

  #hit(key: number): Hit<Id> {
    const spelling = this.#spellings[key % MOST_SPELLINGS];
    if (!spelling) throw new Error("A key names a spelling that there is.");
    const { id, alias, text } = spelling;
    return { id, alias, rank: Math.floor(key / MOST_SPELLINGS), text };
  }
}

function spellingsOf<Id extends string>({ id, spellings }: Named<Id>): Spelling<Id>[] {
  return spellings.flatMap((spelling, place) => {
    const words = searchWords(spelling);
    const alias = place === 0 ? null : spelling;
    return words.length === 0 ? [] : [{ id, alias, text: words.join(" "), count: words.length }];
  });
}

/** Of two that are equal in all else, the one that was first stays first. */
function inOrder<Id extends string>(a: Spelling<Id>, b: Spelling<Id>): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}
