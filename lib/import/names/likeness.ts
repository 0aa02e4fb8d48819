import { distance } from "fastest-levenshtein";
import { folded } from "./name-key";

/** The words of a name, without case, accents and punctuation; a plus is a word. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .replaceAll("+", " plus ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * How alike two names are, 0 to 1: half how alike their letters are, half how many words find one
 * alike, in any order and also as the beginning of a longer one ("arch" for "architect"), each word
 * counting as much as it says.
 */
export function likeness(
  a: readonly string[],
  b: readonly string[],
  weightOf: (word: string) => number = () => 1,
): number {
  if (a.length === 0 || b.length === 0) return 0;
  const letters = alike(a.join(""), b.join(""));
  return (letters + sharedWords(a, b, weightOf)) / 2;
}

/** 1 for the same letters, 0 for all others. */
function alike(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

/** Plain loops: this is where proposing names spends its time. */
function sharedWords(
  a: readonly string[],
  b: readonly string[],
  weightOf: (word: string) => number,
): number {
  const best = new Array<number>(b.length).fill(0);
  let shared = 0;
  let all = 0;
  for (const word of a) {
    let match = 0;
    for (let index = 0; index < b.length; index++) {
      const own = wordMatch(word, b[index] ?? "");
      if (own > match) match = own;
      if (own > (best[index] ?? 0)) best[index] = own;
    }
    const weight = weightOf(word);
    shared += match * weight;
    all += weight;
  }
  for (let index = 0; index < b.length; index++) {
    const weight = weightOf(b[index] ?? "");
    shared += (best[index] ?? 0) * weight;
    all += weight;
  }
  return shared / all;
}

const WORD_ALIKE = 0.75;
/** Letters that a beginning has at least. */
export const BEGINNING = 3;

/** How much two words are alike: also a beginning of at least three letters for the whole; 0 below three quarters. */
export function wordMatch(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  const mayBegin = shorter.length >= BEGINNING && shorter.charCodeAt(0) === longer.charCodeAt(0);
  if (mayBegin && longer.startsWith(shorter)) return 0.9;
  if (shorter.length < longer.length * WORD_ALIKE) return 0;
  const match = alike(a, b);
  return match >= WORD_ALIKE ? match : 0;
}
