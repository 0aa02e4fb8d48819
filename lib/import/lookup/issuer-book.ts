import type { IssuerId } from "@/lib/ids";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";

export type NamedIssuer = {
  readonly id: IssuerId;
  readonly name: string;
  readonly url: string | null;
};

/** The issuers that are known, and those that come with the file. */
export class IssuerBook {
  readonly #byName: Map<string, IssuerId>;
  /** Where issuers are at home: as is known, or of a new one, as the first row says that has it. */
  readonly #homes: Map<string, string | null>;
  readonly #draft: Draft;

  constructor(issuers: readonly NamedIssuer[], draft: Draft) {
    this.#byName = new Map(issuers.map(({ id, name }) => [plainKey(name), id]));
    this.#homes = new Map(issuers.map(({ name, url }) => [plainKey(name), url]));
    this.#draft = draft;
  }

  /** Where the issuer of this name is at home; one that nobody knows yet is at home where it is said first. */
  homeOf(name: string, stated: string | null): string | null {
    const key = plainKey(name);
    const known = this.#homes.get(key);
    if (known !== undefined || key === "") return known ?? null;
    this.#homes.set(key, stated);
    return stated;
  }

  /** The issuer of this name, made where there is none; null for no name. */
  idOf(name: string): IssuerId | null {
    const key = plainKey(name);
    if (key === "") return null;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = this.#draft.newId<IssuerId>();
    this.#draft.insert("issuers", { id, name: tidy(name), url: this.#homes.get(key) ?? null });
    this.#byName.set(key, id);
    return id;
  }
}
