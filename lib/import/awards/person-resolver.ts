import type { PersonId } from "@/lib/ids";
import { type Learned, NOTHING_LEARNED } from "@/lib/import/lookup/learned";
import { personKey, tidy } from "@/lib/import/names/name-key";
import {
  aliasKey,
  isEmail,
  nameFromEmail,
  type PersonNames,
} from "@/lib/import/names/person-names";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import type { Question } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import { bearersOf, type Holder, joinHolders, keysOf, ownKeys } from "./holders";
import { type Asked, personQuestions } from "./person-questions";

export type PersonResolution =
  | { readonly kind: "found"; readonly id: PersonId }
  | { readonly kind: "created"; readonly id: PersonId }
  | {
      readonly kind: "undecided";
      /** So many bear the name; `isElsewhere`: but none has the address or number beside it. */
      readonly namesakes: number;
      readonly isElsewhere: boolean;
    }
  | { readonly kind: "conflict"; readonly names: readonly string[] }
  | { readonly kind: "left-out" };

/** Finds the person for each way in which a file names one; nobody is ever found by half. */
export class PersonResolver {
  readonly #resolved = new Map<string, PersonResolution>();
  readonly #asked: Asked[] = [];
  readonly #pending = new Map<PersonResolution, () => Learned>();
  readonly #decisions: ReadonlyMap<string, string>;

  constructor(
    readonly people: PersonNames,
    readonly draft: Draft,
    context: PlanContext,
    holders: readonly Holder[],
  ) {
    this.#decisions = new Map(
      Object.entries(context.decisions.people).map(([value, decision]) => [
        value === "*" ? value : aliasKey(value),
        decision,
      ]),
    );
    for (const joined of joinHolders(holders, people)) this.#resolveJoined(joined);
  }

  get(key: string): PersonResolution {
    const resolution = this.#resolved.get(key);
    if (!resolution) throw new Error(`“${key}” was not among the holders.`);
    return resolution;
  }

  #resolveJoined(holders: readonly Holder[]): void {
    const bearers = bearersOf(holders, this.people);
    const [bearer] = bearers;
    if (bearers.size > 1) {
      for (const holder of holders) this.#resolved.set(holder.key, this.#resolveAlone(holder));
      return;
    }
    const resolution =
      bearer === undefined ? this.#decide(holders) : this.#found(bearer, holders, false);
    for (const { key } of holders) this.#resolved.set(key, resolution);
  }

  /** Where joined holders turn out to be several people, each row speaks for itself. */
  #resolveAlone(holder: Holder): PersonResolution {
    const bearers = [...bearersOf([holder], this.people)];
    const [bearer] = bearers;
    if (bearer === undefined) return this.#decide([holder]);
    return bearers.length === 1
      ? { kind: "found", id: bearer }
      : { kind: "conflict", names: bearers.map((id) => this.people.get(id)?.name ?? "") };
  }

  /** What else the file calls the person is remembered; the value itself only where somebody chose. */
  #found(id: PersonId, holders: readonly Holder[], isChosen: boolean): PersonResolution {
    const texts = holders.flatMap((holder) => [
      ...(isChosen && !this.#isMereName(holder) ? [holder.value] : []),
      ...holder.emails,
      holder.alias,
    ]);
    const unknown = texts.filter((text) => text !== "" && this.people.find(text).kind !== "one");
    const resolution: PersonResolution = { kind: "found", id };
    if (unknown.length > 0) this.#pending.set(resolution, () => this.#remember(id, unknown));
    return resolution;
  }

  /** A name that others bear, beside an address or number: the latter is what the next file is known by. */
  #isMereName(holder: Holder): boolean {
    return ownKeys(holder).length > 0 && this.people.byName(holder.value).length > 0;
  }

  #remember(personId: PersonId, texts: readonly string[]): Learned {
    const said = new Map(texts.map((text) => [aliasKey(text), tidy(text)]));
    said.delete("");
    for (const [normalised, alias] of said) {
      const id = this.draft.newId<string>();
      this.draft.insert("personAliases", { id, personId, alias, normalised });
    }
    const name = this.people.get(personId)?.name ?? "";
    const after = `${[...said.values()].join(", ")} = ${name}`;
    return { changes: [{ field: "alias", before: null, after }], notes: [] };
  }

  #decide(holders: readonly Holder[]): PersonResolution {
    const keys = [...new Set(holders.flatMap(keysOf))];
    const decisions = new Set(keys.flatMap((key) => this.#decisions.get(key) ?? []));
    if (decisions.size > 1) {
      const names = [...decisions].map((own) => this.people.get(own)?.name ?? own);
      return { kind: "conflict", names: names.sort() };
    }
    const [decision = this.#decisions.get("*") ?? ""] = decisions;
    if (decision === "leave-out") return { kind: "left-out" };
    if (decision === "create") return this.#toCreate(holders);
    const person = this.people.get(decision);
    return person ? this.#found(person.id, holders, true) : this.#ask(holders);
  }

  #ask(holders: readonly Holder[]): PersonResolution {
    const namesakes = this.#namesakes(holders);
    if (holders[0]?.value !== "") this.#asked.push({ holders, namesakes });
    const isElsewhere = namesakes.length > 0 && holders.some((own) => ownKeys(own).length > 0);
    return { kind: "undecided", namesakes: namesakes.length, isElsewhere };
  }

  #namesakes(holders: readonly Holder[]): PersonId[] {
    const names = holders.flatMap(({ value, name }) => [value, name]);
    return [...new Set(names.flatMap((name) => this.people.byName(name)))];
  }

  #toCreate(holders: readonly Holder[]): PersonResolution {
    const id = this.draft.newId<PersonId>();
    const resolution: PersonResolution = { kind: "created", id };
    this.#pending.set(resolution, () => this.#create(id, holders));
    return resolution;
  }

  #create(personId: PersonId, holders: readonly Holder[]): Learned {
    const value = holders[0]?.value ?? "";
    const emails = [...new Set(holders.flatMap((holder) => holder.emails))];
    const called = holders.map((holder) => holder.name).find((own) => own !== "");
    const written = holders.map((holder) => holder.value).find(isFullName);
    const name = tidy(called ?? written ?? bestName(emails) ?? value);
    this.draft.insert("people", { ...NEW_PERSON, id: personId, name });
    emails.forEach((email, index) => {
      const id = this.draft.newId<string>();
      this.draft.insert("personEmails", { id, personId, email, isPrimary: index === 0 });
    });
    const spellings = holders.flatMap((holder) => [
      holder.alias,
      ...(this.#needsItsValue(holder, name) ? [holder.value] : []),
    ]);
    const aliases = new Map(spellings.map((text) => [aliasKey(text), text]));
    aliases.delete("");
    for (const [normalised, alias] of aliases) {
      const id = this.draft.newId<string>();
      this.draft.insert("personAliases", { id, personId, alias, normalised });
    }
    return { changes: [], notes: [noteAt({ column: "person", value }, "person-created", name)] };
  }

  /** Somebody new is found by an address, or by name unless others bear it; whatever else the file says is remembered. */
  #needsItsValue(holder: Holder, name: string): boolean {
    if (isEmail(holder.value) || this.#isMereName(holder)) return false;
    const isName = personKey(holder.value) === personKey(name);
    return !isName || this.people.byName(name).length > 0;
  }

  /** Whether anything is to be remembered; without, `use` has nothing to say. */
  get isLearning(): boolean {
    return this.#pending.size > 0;
  }

  /** To be called for each row that is taken: what was decided is written with the first of them. */
  use(key: string): Learned {
    const resolution = this.get(key);
    const learn = this.#pending.get(resolution);
    this.#pending.delete(resolution);
    return learn?.() ?? NOTHING_LEARNED;
  }

  /** `linesOfEach` says which lines name each holder, by its key. */
  questions(linesOfEach: () => ReadonlyMap<string, readonly number[]>): Question[] {
    if (this.#asked.length === 0) return [];
    const linesOf = linesOfEach();
    const lines = new Map<PersonResolution, number[]>();
    for (const [key, resolution] of this.#resolved) {
      if (resolution.kind !== "undecided") continue;
      lines.set(resolution, [...(lines.get(resolution) ?? []), ...(linesOf.get(key) ?? [])]);
    }
    return personQuestions(this.#asked, this.people, (key) => lines.get(this.get(key)) ?? []);
  }
}

const FULL_NAME = /^[\p{L}\p{M}.'’,-]+( [\p{L}\p{M}.'’,-]+)+$/u;

/** Several words without a digit: a name, and not a number or an account. */
function isFullName(value: string): boolean {
  return FULL_NAME.test(value);
}

/** Out of an address with several words, such as a first and a last name, where there is one. */
function bestName(emails: readonly string[]): string | undefined {
  const names = emails.map(nameFromEmail);
  return names.find((name) => name.includes(" ")) ?? names[0];
}

const NEW_PERSON = {
  externalId: null,
  employment: "employee",
  joinedOn: null,
  leftOn: null,
  managerId: null,
} as const;
