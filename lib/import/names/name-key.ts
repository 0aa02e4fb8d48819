const MARKS = /[®™©℠]/g;
const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
/** The usual letters need no tables of all the others, which take longer. */
const PLAIN = /^[ -~]*$/;
const NOT_A_PLAIN_LETTER_OR_DIGIT = /[^a-z\d]+/g;
const ACCENTS = /\p{M}+/gu;

/**
 * How names of credentials are compared: without case, accents, punctuation, spaces and trade
 * marks. A plus is a word, so that "A+" is not "A"; an ampersand is "and"; "(ISC)²" is "isc2".
 */
export function credentialKey(name: string): string {
  const words = folded(name).replaceAll("+", "plus").replaceAll("&", "and");
  return words.replace(PLAIN.test(words) ? NOT_A_PLAIN_LETTER_OR_DIGIT : NOT_A_LETTER_OR_DIGIT, "");
}

/**
 * How names of people are compared: without case and punctuation, given name first. Accents count,
 * because Müller and Muller are two people. Words stay apart: "Jo Anne" is not "Joanne".
 */
export function personKey(name: string): string {
  const [last = "", first = "", ...more] = name.split(",");
  const inOrder = first.trim() !== "" && more.length === 0 ? `${first} ${last}` : name;
  return inOrder
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’`.]/g, "")
    .replace(NOT_A_LETTER_OR_DIGIT, " ")
    .trim();
}

/** How names are compared that people choose themselves and see in full: teams, roles, competencies. */
export function plainKey(name: string): string {
  return tidy(name).toLowerCase();
}

/** The name as it is kept: no blanks around it, single ones inside. */
export function tidy(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** Without case, accents and trade marks; wide, raised and joined characters as their plain ones. */
export function folded(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .replace(MARKS, "")
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFKC")
    .toLowerCase();
}
