import type { RoleId } from "@/lib/ids";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import type { Rows } from "@/lib/import/plan/writes";

/** Before anything is said of it. */
export const NEW_ROLE = {
  family: null,
  description: null,
  codes: [],
  frameworkId: null,
} satisfies Omit<Rows["roles"], "id" | "name">;

/** The roles by their names: those that are known, and those that come with the file. */
export class RoleBook {
  readonly #byKey = new Map<string, RoleId>();
  readonly #names = new Map<RoleId, string>();

  constructor(roles: readonly Rows["roles"][]) {
    for (const { id, name } of roles) this.#add(id, name);
  }

  #add(id: RoleId, name: string): void {
    this.#byKey.set(plainKey(name), id);
    this.#names.set(id, name);
  }

  find(name: string): RoleId | null {
    return this.#byKey.get(plainKey(name)) ?? null;
  }

  all(): readonly { readonly id: RoleId; readonly name: string }[] {
    return [...this.#names].map(([id, name]) => ({ id, name }));
  }

  nameOf(id: RoleId): string {
    return this.#names.get(id) ?? "";
  }

  /** The role of this name, made where it is not there. */
  make(
    name: string,
    draft: Draft,
    facts: Partial<Pick<Rows["roles"], "family" | "description">> = {},
  ): RoleId {
    const known = this.find(name);
    if (known !== null) return known;
    const id = draft.newId<RoleId>();
    draft.insert("roles", { ...NEW_ROLE, id, name: tidy(name), ...facts });
    this.#add(id, tidy(name));
    return id;
  }
}
