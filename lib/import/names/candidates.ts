import { likeness, wordsOf } from "./likeness";
import type { PersonReason } from "./person-likeness";
import { Shortlist } from "./shortlist";

/** Somebody or something that a name may mean, 0-100 sure, and why it is proposed. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly score: number;
  readonly reason: PersonReason;
};

/** What can be proposed, with every spelling that it goes by, the usual one first. */
export type Proposable = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly spellings: readonly string[];
  /** Whose it is; what somebody else's is called counts less. */
  readonly by?: string | null;
};

type Spelling = {
  readonly proposable: Proposable;
  readonly words: readonly string[];
  readonly isUsual: boolean;
};

const SHORTLIST = 16;
const SHOWN = 5;
const LOWEST_SCORE = 45;
const INITIALS_SCORE = 90;
const FORMER_INITIALS_SCORE = 85;
const BY_ANOTHER = 0.8;
const MOST = 99;

/** Proposes what unknown names may mean. Never decides: the best candidate still has to be chosen. */
export class Candidates {
  readonly #spellings: readonly Spelling[];
  readonly #shortlist: Shortlist;
  readonly #byInitials = new Map<string, Spelling[]>();
  readonly #weightOf: (word: string) => number;

  constructor(proposables: readonly Proposable[]) {
    this.#spellings = proposables.flatMap((proposable) =>
      proposable.spellings.map((spelling, index) => ({
        proposable,
        words: wordsOf(spelling),
        isUsual: index === 0,
      })),
    );
    this.#shortlist = new Shortlist(this.#spellings.map(({ words }) => words));
    this.#weightOf = weightsOf(this.#spellings);
    for (const spelling of this.#spellings) this.#addInitials(spelling);
  }

  #addInitials(spelling: Spelling): void {
    for (const initials of initialsOf(spelling.words)) {
      const known = this.#byInitials.get(initials);
      if (known) known.push(spelling);
      else this.#byInitials.set(initials, [spelling]);
    }
  }

  /** The best first; of equal ones the name that sorts first. `by`: whose it is said to be. */
  of(name: string, by: string | null = null): Candidate[] {
    const wanted = wordsOf(name);
    const best = new Map<Proposable, Candidate>();
    const propose = (proposable: Proposable, score: number, reason: Candidate["reason"]) => {
      const isOthers = by !== null && proposable.by != null && proposable.by !== by;
      const candidate = candidateOf(proposable, isOthers ? score * BY_ANOTHER : score, reason);
      if (candidate.score > (best.get(proposable)?.score ?? 0)) best.set(proposable, candidate);
    };
    for (const place of this.#shortlist.of(wanted, SHORTLIST)) {
      const spelling = this.#spellings[place];
      if (!spelling) continue;
      const score = likeness(wanted, spelling.words, this.#weightOf);
      propose(spelling.proposable, score * 100, "similar name");
    }
    for (const { proposable, words, isUsual } of this.#byInitials.get(wanted.at(-1) ?? "") ?? []) {
      const isMeant = wanted.length === 1 || (wanted.length === 2 && wanted[0] === words[0]);
      if (isMeant)
        propose(proposable, isUsual ? INITIALS_SCORE : FORMER_INITIALS_SCORE, "initials");
    }
    return [...best.values()]
      .filter(({ score }) => score >= LOWEST_SCORE)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, SHOWN);
  }
}

/** A word that many names share says little of which one is meant; one that none has says the most. */
function weightsOf(spellings: readonly Spelling[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const { words } of spellings) {
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const weights = new Map(
    [...holders].map(([word, count]) => [word, Math.log(2 + spellings.length / count)]),
  );
  const most = Math.log(2 + spellings.length);
  return (word) => weights.get(word) ?? most;
}

function candidateOf(
  { id, name, detail }: Proposable,
  score: number,
  reason: Candidate["reason"],
): Candidate {
  return { id, name, detail, score: Math.min(MOST, Math.round(score)), reason };
}

/** The first letters of a name, from three words on; also without the first word, often an issuer. */
function initialsOf(words: readonly string[]): string[] {
  const initials = words.map((word) => word.charAt(0)).join("");
  return [initials, initials.slice(1)].filter((letters) => letters.length >= 3);
}
