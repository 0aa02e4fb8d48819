import { wordsOf } from "@/lib/import/names/likeness";

/** Letters that no decomposition makes plain, as somebody without them on the keyboard types them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);
const NOT_PLAIN = /[ßæœøłđðþı]/g;

/** The words of a name or of what is typed, without case and accents: "O’Brien-Müller" is obrien, muller. */
export function searchWords(text: string): string[] {
  return wordsOf(text.replace(/['’`]/g, "")).map((word) =>
    word.replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter),
  );
}

/** More than this nobody types who looks for a name; what is longer is not read to its end. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** The words that are looked for: of odd input so much as a name can have. */
export function queryWords(text: string): string[] {
  return searchWords(text.slice(0, LONGEST_QUERY))
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

/** Whether a spelling has a word that is not in what is shown anyway, however it is spaced there. */
export function saysMore(spelling: string, shown: string): boolean {
  const letters = searchWords(shown).join("");
  return searchWords(spelling).some((word) => !letters.includes(word));
}
