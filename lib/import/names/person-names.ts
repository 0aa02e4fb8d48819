import type { PersonId } from "@/lib/ids";
import { personKey } from "./name-key";

export type NamedPerson = {
  readonly id: PersonId;
  readonly externalId: string | null;
  readonly name: string;
  readonly emails: readonly string[];
  /** Normalised: see `aliasKey`. */
  readonly aliases: readonly string[];
  /** Those who turned out to be this person: what they were called leads here. */
  readonly former?: readonly FormerPerson[];
};

export type FormerPerson = { readonly name: string; readonly externalId: string | null };

/** Nobody, exactly one, or several people who bear the same name. */
export type PersonFound =
  | { readonly kind: "nobody" }
  | { readonly kind: "one"; readonly id: PersonId }
  | { readonly kind: "several"; readonly ids: readonly PersonId[] };

const NOBODY: PersonFound = { kind: "nobody" };

/** Finds the person that an id, an address, a remembered spelling or a name means. */
export class PersonNames {
  readonly #byId = new Map<string, NamedPerson>();
  readonly #byExternalId = new Map<string, PersonId>();
  readonly #byEmail = new Map<string, PersonId>();
  readonly #byAlias = new Map<string, PersonId>();
  readonly #byName = new Map<string, PersonId[]>();

  constructor(people: readonly NamedPerson[]) {
    for (const person of people) this.add(person);
  }

  add(person: NamedPerson): void {
    this.#byId.set(person.id, person);
    for (const { externalId, name } of [person, ...(person.former ?? [])]) {
      if (externalId !== null) this.#byExternalId.set(externalId, person.id);
      this.#addName(name, person.id);
    }
    for (const email of person.emails) this.#byEmail.set(email, person.id);
    for (const alias of person.aliases) this.#byAlias.set(alias, person.id);
  }

  #addName(name: string, id: PersonId): void {
    const key = personKey(name);
    const bearers = this.#byName.get(key) ?? [];
    if (key !== "" && !bearers.includes(id)) this.#byName.set(key, [...bearers, id]);
  }

  all(): readonly NamedPerson[] {
    return [...this.#byId.values()];
  }

  get(id: string): NamedPerson | undefined {
    return this.#byId.get(id);
  }

  byExternalId(externalId: string): PersonId | null {
    return this.#byExternalId.get(externalId) ?? null;
  }

  byEmail(email: string): PersonId | null {
    return this.#byEmail.get(emailKey(email)) ?? null;
  }

  byName(name: string): readonly PersonId[] {
    return this.#byName.get(personKey(name)) ?? [];
  }

  /** By what is nobody else's: an id, ours or the organisation's, an address, or what was once decided. */
  bySure(text: string): PersonId | null {
    return (
      this.get(text)?.id ??
      this.byExternalId(text) ??
      this.byEmail(text) ??
      this.#byAlias.get(aliasKey(text)) ??
      null
    );
  }

  /** By what is sure, else by a name that is borne once. */
  find(text: string): PersonFound {
    const sure = this.bySure(text);
    if (sure !== null) return { kind: "one", id: sure };
    const [first, ...others] = this.byName(text);
    if (first === undefined) return NOBODY;
    return others.length === 0
      ? { kind: "one", id: first }
      : { kind: "several", ids: [first, ...others] };
  }
}

const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/;
const LONGEST_EMAIL = 254;

/** Whether it has the form of an address; whether mail arrives there is not ours to know. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/** Addresses are kept and compared in lower case. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** How remembered spellings and foreign ids of people are compared. */
export function aliasKey(text: string): string {
  return text.includes("@") ? emailKey(text) : personKey(text);
}

/** A name made of an address, for people of whom nothing else is known: "ana.ruiz@…" is "Ana Ruiz". */
export function nameFromEmail(email: string): string {
  const local = email.split("@", 1)[0] ?? "";
  const words = local.split(/[._\-+\d]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return name || email;
}
