/** From so many letters on, what is typed may also be the misspelt beginning of a word. */
const BEGINNING = 6;

/** How many letters of a typed word may be wrong: none up to three letters, one up to seven, else two. */
export function mistakesAllowed(letters: number): number {
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

/**
 * The places of the words, which are in order, that somebody may mean who typed `typed`, with the least
 * mistakes for each: 0 for those that begin with it. A mistake is a letter too many, too few or another,
 * or two neighbours that changed places.
 *
 * The table of distances is walked word by word, and what a word shares with the one before it is not
 * worked out again; as soon as no word that begins so can be near enough, all of them are left out.
 */
export function nearWords(words: readonly string[], typed: string): Map<number, number> {
  const near = new Map<number, number>();
  const end = endOfBeginning(words, typed);
  const start = firstNotBefore(words, typed);
  for (let place = start; place < end; place++) near.set(place, 0);
  const allowed = mistakesAllowed(typed.length);
  if (allowed > 0) addMisspelt(words, new Distances(typed, allowed), near);
  return near;
}

function addMisspelt(
  words: readonly string[],
  distances: Distances,
  near: Map<number, number>,
): void {
  let place = 0;
  while (place < words.length) {
    const word = words[place] ?? "";
    const depth = distances.walk(word);
    const isWhole = depth === null;
    const end = isWhole ? place + 1 : endOfBeginning(words, word.slice(0, depth), place);
    const mistakes = isWhole ? distances.ofWhole(word.length) : distances.ofBeginning(depth);
    for (; place < end; place++) {
      if (mistakes <= distances.allowed && !near.has(place)) near.set(place, mistakes);
    }
  }
}

/** Distances between what is typed and the beginnings of one word after the other, a row for each length. */
class Distances {
  readonly allowed: number;
  readonly #typed: string;
  /** `#rows[d][j]`: mistakes between the first d letters of the word and the first j typed ones. */
  readonly #rows: number[][];
  /** The lowest of each row. */
  readonly #lowest: number[] = [0];
  /** The fewest mistakes between all that is typed and a beginning of up to so many letters. */
  readonly #begun: number[];
  #word = "";
  /** So many letters of the word have their rows. */
  #walked = 0;

  constructor(typed: string, allowed: number) {
    this.#typed = typed;
    this.allowed = allowed;
    this.#rows = [Array.from({ length: typed.length + 1 }, (_, typedLetters) => typedLetters)];
    this.#begun = [typed.length];
  }

  /** Null when the whole word was looked at; else after how many letters it is too far, as is all that begins so. */
  walk(word: string): number | null {
    this.#walked = Math.min(this.#walked, sharedLetters(word, this.#word));
    this.#word = word;
    while (this.#walked < word.length) {
      this.#step(word, ++this.#walked);
      if (this.#isTooFar(this.#walked)) return this.#walked;
    }
    return null;
  }

  ofWhole(letters: number): number {
    const whole = this.#rows[letters]?.[this.#typed.length] ?? Number.POSITIVE_INFINITY;
    return Math.min(whole, this.ofBeginning(letters));
  }

  ofBeginning(letters: number): number {
    if (this.#typed.length < BEGINNING) return Number.POSITIVE_INFINITY;
    return this.#begun[letters] ?? Number.POSITIVE_INFINITY;
  }

  /** A swap reaches back two rows: the last but one has to be too far as well. */
  #isTooFar(letters: number): boolean {
    const [last, before] = [this.#lowest[letters] ?? 0, this.#lowest[letters - 1] ?? 0];
    return last > this.allowed && before >= this.allowed;
  }

  #step(word: string, letters: number): void {
    const above = this.#rows[letters - 1] ?? [];
    const row = this.#rows[letters] ?? [];
    this.#rows[letters] = row;
    row[0] = letters;
    let lowest = letters;
    for (let j = 1; j <= this.#typed.length; j++) {
      const isSame = this.#typed.charCodeAt(j - 1) === word.charCodeAt(letters - 1);
      const other = (above[j - 1] ?? 0) + (isSame ? 0 : 1);
      const least = Math.min(other, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const fewest = isSame ? least : Math.min(least, this.#swapped(word, letters, j));
      row[j] = fewest;
      lowest = Math.min(lowest, fewest);
    }
    this.#lowest[letters] = lowest;
    this.#begun[letters] = Math.min(
      this.#begun[letters - 1] ?? Number.POSITIVE_INFINITY,
      row[this.#typed.length] ?? Number.POSITIVE_INFINITY,
    );
  }

  /** With the last two letters of both in each other's places; infinite where they are not. */
  #swapped(word: string, letters: number, j: number): number {
    const isSwapped =
      letters > 1 &&
      j > 1 &&
      this.#typed.charCodeAt(j - 1) === word.charCodeAt(letters - 2) &&
      this.#typed.charCodeAt(j - 2) === word.charCodeAt(letters - 1);
    return isSwapped ? (this.#rows[letters - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  }
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** The first place whose word is not before the text. */
function firstNotBefore(words: readonly string[], text: string, from = 0): number {
  return firstPlace(words, from, (word) => word >= text);
}

/** The first place from `from` on whose word is behind all that begin with the text. */
function endOfBeginning(words: readonly string[], text: string, from = 0): number {
  return firstPlace(words, from, (word) => word > text && !word.startsWith(text));
}

/** By halving: from some place on all are behind. */
function firstPlace(
  words: readonly string[],
  from: number,
  isBehind: (word: string) => boolean,
): number {
  let [low, high] = [from, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(words[middle] ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
