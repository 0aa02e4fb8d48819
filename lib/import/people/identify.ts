import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { joinByKeys } from "@/lib/import/names/join-by-keys";
import { personKey } from "@/lib/import/names/name-key";
import type { PersonNames } from "@/lib/import/names/person-names";
import { listed } from "@/lib/import/plan/read-value";
import type { SaidPerson } from "./said-person";

/** A row of a people file, as far as it says whom it is about. */
type Row = { readonly said: SaidPerson };

export type Identity =
  /** `key` is the same for all rows about the person; `known` is null for somebody new. */
  | { readonly kind: "one"; readonly key: string; readonly known: PersonId | null }
  | { readonly kind: "conflict"; readonly people: readonly PersonId[] }
  | { readonly kind: "shared-name"; readonly bearers: number };

/**
 * Whom each row is about. Rows that share an id or an address are about one person, and so is who is
 * known by any of these. A name alone counts only where nobody else, in the file or among those
 * known, bears it.
 */
export function identifyPeople<Item extends Row>(
  rows: readonly Item[],
  people: PersonNames,
): ReadonlyMap<Item, Identity> {
  const identities = new Map<Item, Identity>();
  const identified = rows.filter(({ said }) => keysOf(said).length > 0);
  const groups = joinByKeys(identified, ({ said }) => keysOf(said));
  const groupsByName = groupBy(
    groups.flatMap((group) => namesIn(group).map((name) => ({ group, name }))),
    ({ name }) => name,
  );
  for (const group of groups) {
    const isOnlyBearer = namesIn(group).every((name) => groupsByName.get(name)?.length === 1);
    const identity = identify(group, people, isOnlyBearer);
    for (const row of group) identities.set(row, identity);
  }
  for (const row of rows) {
    if (identities.has(row)) continue;
    const name = personKey(row.said.name ?? "");
    const inFile = (groupsByName.get(name) ?? []).map(({ group }) => group[0]);
    const inFileIdentities = inFile.flatMap((one) => (one ? (identities.get(one) ?? []) : []));
    identities.set(row, identifyByName(name, inFileIdentities, people));
  }
  return identities;
}

/** What the row can be recognised by besides the name. */
function keysOf(said: SaidPerson): string[] {
  const ids = said.externalId === undefined ? [] : [`id ${said.externalId}`];
  return [...ids, ...addressesIn(said).map((email) => `email ${email}`)];
}

function addressesIn(said: SaidPerson): string[] {
  return [...listed(said.email), ...listed(said.otherEmails)];
}

function namesIn(group: readonly Row[]): string[] {
  const names = group.map(({ said }) => personKey(said.name ?? ""));
  return [...new Set(names.filter((name) => name !== ""))];
}

function identify(group: readonly Row[], people: PersonNames, isOnlyBearer: boolean): Identity {
  const bearers = new Set<PersonId>();
  for (const { said } of group) {
    const byId = people.byExternalId(said.externalId ?? "");
    if (byId !== null) bearers.add(byId);
    for (const email of addressesIn(said)) {
      const found = people.find(email);
      if (found.kind === "one") bearers.add(found.id);
    }
  }
  if (bearers.size > 1) return { kind: "conflict", people: [...bearers] };
  const [known = isOnlyBearer ? namesake(group, people) : null] = bearers;
  const first = group[0]?.said ?? {};
  return { kind: "one", key: known ?? `new ${keysOf(first)[0]}`, known };
}

/** Somebody of this name of whom no id and no address is known yet, such as out of a list of awards. */
function namesake(group: readonly Row[], people: PersonNames): PersonId | null {
  const bearers = namesIn(group).flatMap((name) => people.byName(name));
  const [id, ...others] = bearers;
  const person = id === undefined || others.length > 0 ? undefined : people.get(id);
  return person?.externalId === null && person.emails.length === 0 ? person.id : null;
}

function identifyByName(name: string, inFile: readonly Identity[], people: PersonNames): Identity {
  const keys = new Set<string>(people.byName(name));
  for (const identity of inFile) if (identity.kind === "one") keys.add(identity.key);
  if (keys.size > 1) return { kind: "shared-name", bearers: keys.size };
  const [key = `new name ${name}`] = keys;
  return { kind: "one", key, known: people.get(key)?.id ?? null };
}
