import type { IssuerId } from "@/lib/ids";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";

export type NamedIssuer = { readonly id: IssuerId; readonly name: string };

/** The issuers that are known, and those that come with the file. */
export class IssuerBook {
  readonly #byName: Map<string, IssuerId>;
  readonly #draft: Draft;

  constructor(issuers: readonly NamedIssuer[], draft: Draft) {
    this.#byName = new Map(issuers.map(({ id, name }) => [plainKey(name), id]));
    this.#draft = draft;
  }

  /** The issuer of this name, made where there is none; null for no name. */
  idOf(name: string): IssuerId | null {
    const key = plainKey(name);
    if (key === "") return null;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = this.#draft.newId<IssuerId>();
    this.#draft.insert("issuers", { id, name: tidy(name), url: null });
    this.#byName.set(key, id);
    return id;
  }
}
