import type { Candidate } from "./candidates";
import { looseWords } from "./loose-name";
import { keysOfName, reasonFor } from "./person-likeness";
import { type NamedPerson, nameFromEmail } from "./person-names";
import { Shortlist } from "./shortlist";

type Spelling = { readonly person: NamedPerson; readonly words: readonly string[] };

const SHORTLIST = 16;
/** So many who share a key are looked at: more could not be told apart by their names anyway. */
const MOST_BY_KEY = 50;
const SHOWN = 5;

/** Proposes whom a file may mean, each with its reason. Never decides: names are no proof. */
export class PersonCandidates {
  readonly #spellings: readonly Spelling[];
  readonly #shortlist: Shortlist;
  readonly #byKey = new Map<string, Spelling[]>();

  constructor(people: readonly NamedPerson[]) {
    this.#spellings = people.flatMap((person) =>
      [...new Set([person.name, ...person.emails.map(nameFromEmail)])]
        .map((spelling) => ({ person, words: looseWords(spelling) }))
        .filter(({ words }) => words.length > 0),
    );
    this.#shortlist = new Shortlist(this.#spellings.map(({ words }) => words));
    for (const spelling of this.#spellings) {
      for (const key of keysOfName(spelling.words)) {
        const known = this.#byKey.get(key);
        if (known) known.push(spelling);
        else this.#byKey.set(key, [spelling]);
      }
    }
  }

  /** The surest first, of all that somebody is called by; of equal ones the name that sorts first. */
  of(names: readonly string[]): Candidate[] {
    const best = new Map<NamedPerson, Candidate>();
    for (const wanted of names.map(looseWords)) {
      for (const { person, words } of this.#near(wanted)) {
        const found = reasonFor(wanted, words);
        if (found && found.score > (best.get(person)?.score ?? 0)) {
          best.set(person, { ...shown(person), ...found });
        }
      }
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, SHOWN);
  }

  #near(wanted: readonly string[]): Set<Spelling> {
    const near = new Set<Spelling>();
    for (const key of keysOfName(wanted)) {
      for (const spelling of (this.#byKey.get(key) ?? []).slice(0, MOST_BY_KEY)) near.add(spelling);
    }
    for (const place of this.#shortlist.of(wanted, SHORTLIST)) {
      const spelling = this.#spellings[place];
      if (spelling) near.add(spelling);
    }
    return near;
  }
}

/** Somebody as a question shows them. */
export function shown({ id, name, emails, externalId }: NamedPerson) {
  return { id, name, detail: emails[0] ?? externalId ?? "" };
}
