import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";

/** Somebody or something that a name may mean, 0-100 sure, and why it is proposed. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly score: number;
  readonly reason: "initials" | "similar name" | "same name";
};

/** What can be proposed, with every spelling that it goes by. */
export type Proposable = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly spellings: readonly string[];
};

/** Questions beyond the first so many get no proposals until some of these are answered. */
export const MOST_PROPOSED_FOR = 1_000;

const SHORTLIST = 30;
const SHOWN = 5;
const LOWEST_SCORE = 45;
const INITIALS_SCORE = 90;
const MOST = 99;

/** Proposes what unknown names may mean. Never decides: the best candidate still has to be chosen. */
export class Candidates {
  readonly #byId: ReadonlyMap<string, Proposable>;
  readonly #index: MiniSearch<{ id: string; text: string }>;

  constructor(proposables: readonly Proposable[]) {
    this.#byId = new Map(proposables.map((proposable) => [proposable.id, proposable]));
    this.#index = new MiniSearch({
      fields: ["text"],
      searchOptions: { fuzzy: 0.25, prefix: true, combineWith: "OR" },
    });
    this.#index.addAll(
      proposables.map(({ id, spellings }) => ({ id, text: spellings.flatMap(indexed).join(" ") })),
    );
  }

  /** The best first; of equal ones the name that sorts first. */
  of(name: string): Candidate[] {
    return this.#index
      .search(indexed(name).join(" "))
      .slice(0, SHORTLIST)
      .flatMap(({ id }) => this.#byId.get(String(id)) ?? [])
      .map((proposable) => scored(name, proposable))
      .filter(({ score }) => score >= LOWEST_SCORE)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, SHOWN);
  }
}

function indexed(spelling: string): string[] {
  return [spelling, ...initialsOf(spelling)];
}

function scored(name: string, { id, detail, spellings, ...proposable }: Proposable): Candidate {
  const wanted = wordsOf(name);
  const scores = spellings.map((spelling) => similarity(wanted, wordsOf(spelling)));
  const similar = Math.min(MOST, Math.round(Math.max(0, ...scores) * 100));
  const initials = spellings.some((spelling) => standFor(wanted, spelling));
  return initials && similar < INITIALS_SCORE
    ? { id, name: proposable.name, detail, score: INITIALS_SCORE, reason: "initials" }
    : { id, name: proposable.name, detail, score: similar, reason: "similar name" };
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Half how alike the letters are, half how many words find one alike, in any order and also as the
 * beginning of a longer one ("arch" for "architect").
 */
function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const letters = alike(a.join(""), b.join(""));
  const words = (shared(a, b) + shared(b, a)) / (a.length + b.length);
  return (letters + words) / 2;
}

function alike(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

const WORD_ALIKE = 0.75;
const BEGINNING = 3;

function shared(words: readonly string[], others: readonly string[]): number {
  const total = words.map((word) => Math.max(...others.map((other) => wordMatch(word, other))));
  return total.reduce((sum, match) => sum + match, 0);
}

function wordMatch(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  if (shorter.length >= BEGINNING && longer.startsWith(shorter)) return 0.9;
  const match = alike(a, b);
  return match >= WORD_ALIKE ? match : 0;
}

/** The first letters of a name, from three words on; also without the first word, often an issuer. */
function initialsOf(name: string): string[] {
  const words = wordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join("");
  return [initials, initials.slice(1)].filter((letters) => letters.length >= 3);
}

/** "CSAA", or "AWS CSAA", for "AWS Certified Solutions Architect – Associate". */
function standFor(wanted: readonly string[], spelling: string): boolean {
  const last = wanted.at(-1) ?? "";
  if (last.length < 3 || wanted.length > 2) return false;
  const [opening] = wordsOf(spelling);
  if (wanted.length === 2 && wanted[0] !== opening) return false;
  return initialsOf(spelling).includes(last);
}
