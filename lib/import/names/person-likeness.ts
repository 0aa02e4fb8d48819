import { likeness } from "./likeness";
import { formalName } from "./loose-name";

/** Why somebody is proposed, the surest first, with how sure each is. */
export const PERSON_REASONS = {
  "same name": 95,
  "other spelling": 92,
  "other order": 90,
  "middle name": 85,
  nickname: 80,
  initials: 75,
  "similar name": 70,
} as const;

export type PersonReason = keyof typeof PERSON_REASONS;

type Words = readonly string[];

const SIMILAR = 0.5;

/** In what way two names may be one person's, by their loose words; null for no way. */
export function reasonFor(
  a: Words,
  b: Words,
): { readonly reason: PersonReason; readonly score: number } | null {
  const found = WAYS.find(([, isSo]) => isSo(a, b))?.[0];
  if (found) return { reason: found, score: PERSON_REASONS[found] };
  const alike = likeness(a, b);
  if (alike < SIMILAR) return null;
  return { reason: "similar name", score: Math.round(PERSON_REASONS["similar name"] * alike) };
}

const WAYS: readonly (readonly [PersonReason, (a: Words, b: Words) => boolean])[] = [
  ["other spelling", (a, b) => a.join("") === b.join("")],
  ["other order", (a, b) => a.toSorted().join(" ") === b.toSorted().join(" ")],
  ["middle name", (a, b) => a.length !== b.length && ends(a) === ends(b)],
  ["nickname", (a, b) => formalEnds(a) === formalEnds(b)],
  ["initials", (a, b) => isShortFor(a, b) || isShortFor(b, a)],
];

/** First and last word; of a single word nothing is known but that. */
function ends(words: Words): string {
  return words.length < 2 ? "" : `${words[0]} ${words.at(-1)}`;
}

function formalEnds(words: Words): string {
  return `${formalName(words[0] ?? "")} ${words.at(-1)}`;
}

/** "A. Schmidt", "Anna S." or, in an address, "aschmidt" and "schmidta", for "Anna Schmidt". */
function isShortFor(short: Words, long: Words): boolean {
  if (long.length < 2) return false;
  const [first = "", last = ""] = [long[0], long.at(-1)];
  const forms = [
    `${first.charAt(0)} ${last}`,
    `${first} ${last.charAt(0)}`,
    `${first.charAt(0)}${last}`,
    `${last}${first.charAt(0)}`,
    `${first}${last.charAt(0)}`,
    `${last} ${first.charAt(0)}`,
  ];
  const [opening = ""] = short;
  const isOneWord = short.length === 1 && opening.length > 2;
  return isOneWord ? forms.includes(opening) : forms.includes(ends(short));
}

/** What a name can be looked up by: names with a key in common may well be one person's. */
export function keysOfName(words: Words): string[] {
  if (words.length === 0) return [];
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const sides = [
    [first, last],
    [last, first],
  ];
  const keys = sides.flatMap(([a = "", b = ""]) => [
    `${a} ${b}`,
    `${formalName(a)} ${b}`,
    `${a.charAt(0)} ${b}`,
    `${a.charAt(0)}${b}`,
    `${b}${a.charAt(0)}`,
  ]);
  return [...new Set([words.join(""), ...keys])];
}
