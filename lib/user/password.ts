import { z } from "zod";
import { COMMON_WORDS } from "./common-words";

/** OWASP ASVS 5.0, 6.2: length counts, not a mixture of kinds of character; spaces and any script are welcome. */
const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 1024;

export const PASSWORD_HINT = `At least ${SHORTEST_PASSWORD} characters; 15 or more are better. A sentence is easy to remember.`;
export const GUESSABLE =
  "This is among the first that somebody would guess. Use words that have nothing to do with each other.";

/** A new password, as far as it can be judged alone: see `isGuessable`. */
export const NewPassword = z
  .string()
  .normalize("NFC")
  .refine((password) => [...password].length >= SHORTEST_PASSWORD, {
    message: `Use at least ${SHORTEST_PASSWORD} characters.`,
  })
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

/** So many characters have to be left when everything that guessers try first is taken out. */
const LEAST_OWN = 6;

/** The ways in which fingers walk over keyboards and alphabets. */
const WALKS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "!@#$%^&*()",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);
const SHORTEST_WALK = 3;

/**
 * Whether a password is among the first that somebody would try: little is left of it without common words,
 * the words around it (a name, an address, the organisation), years, repetitions and keyboard walks.
 */
export function isGuessable(password: string, wordsAround: readonly string[]): boolean {
  const words = [...wordsAround.flatMap(partsOf), ...COMMON_WORDS];
  const own = withoutWalks(withoutWords(once(password.toLowerCase()), words));
  return once(own.replace(/(19|20)\d\d|(.)\2{2,}/g, "")).length < LEAST_OWN;
}

/** What is repeated to make the text: "abab" is "ab" twice. */
function once(text: string): string {
  return text.slice(0, `${text}${text}`.indexOf(text, 1));
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3);
}

/** Longer words first, so that no half of one stays behind. */
function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return text.replace(new RegExp(longestFirst.map(spellings).join("|"), "g"), "");
}

const SIGNS: Readonly<Record<string, string>> = {
  a: "[a4@]",
  e: "[e3]",
  i: "[i1!]",
  o: "[o0]",
  s: "[s5$]",
  t: "[t7]",
};

/** A pattern of letters and digits only, so that nothing in it has to be escaped. */
function spellings(word: string): string {
  return [...word].map((letter) => SIGNS[letter] ?? letter).join("");
}

function withoutWalks(text: string): string {
  let left = "";
  let at = 0;
  while (at < text.length) {
    const length = walkAt(text, at);
    if (length < SHORTEST_WALK) left += text[at];
    at += length < SHORTEST_WALK ? 1 : length;
  }
  return left;
}

function walkAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && isWalk(text.slice(at, at + length + 1))) length += 1;
  return length;
}

function isWalk(piece: string): boolean {
  return WALKS.some((walk) => walk.includes(piece));
}
