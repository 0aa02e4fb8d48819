import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { joinByKeys } from "@/lib/import/names/join-by-keys";
import { aliasKey, emailKey, isEmail, type PersonNames } from "@/lib/import/names/person-names";
import type { InputRow } from "@/lib/import/rows/input-rows";

type Cells = InputRow<"awards">["cells"];

/** Somebody as the file names them: by one value, or by several that mean the same person. */
export type Holder = {
  /** What the rows of this person are recognised by. */
  readonly key: string;
  /** What is shown, and decided on. */
  readonly value: string;
  readonly name: string;
  readonly emails: readonly string[];
  /** The source's own number, as it is remembered; "" for none. */
  readonly alias: string;
};

/** A row's key: rows with the same key name the same holder in the same way. */
export function holderKey({
  person,
  person_name,
  person_emails,
  person_alias,
}: Pick<Cells, "person" | "person_name" | "person_emails" | "person_alias">): string {
  return person_name === "" && person_emails === "" && person_alias === ""
    ? person
    : `${person}\n${person_name}\n${person_emails}\n${person_alias}`;
}

export function holderOf(cells: Cells): Holder {
  const listed = cells.person_emails.split(";").map(emailKey).filter(isEmail);
  const own = isEmail(cells.person) ? [emailKey(cells.person)] : [];
  return {
    key: holderKey(cells),
    value: cells.person,
    name: cells.person_name,
    emails: [...new Set([...own, ...listed])],
    alias: cells.person_alias,
  };
}

/** Everything that a holder can be found by. */
export function keysOf(holder: Holder): string[] {
  return [...new Set([aliasKey(holder.value), ...ownKeys(holder)])].filter((key) => key !== "");
}

/** Addresses and the source's number: somebody's own, as a name is not. */
export function ownKeys({ emails, alias }: Holder): string[] {
  return [...emails, alias].map(aliasKey).filter((key) => key !== "");
}

/**
 * Holders that are the same person: they share an address or the source's number, whatever else
 * differs, or the value where that is all that some of them say. An address that the file gives to
 * several numbers, such as a shared mailbox, joins nobody; nor does a value beside several addresses
 * or numbers, such as a name that two people bear, unless it is somebody's id.
 */
export function joinHolders(named: readonly Holder[], people: PersonNames): Holder[][] {
  const shared = sharedAddresses(named);
  const holders = named.map((holder) => ({
    ...holder,
    emails: holder.emails.filter((email) => !shared.has(email)),
  }));
  const values = sharedValues(holders);
  const isShared = (value: string) =>
    (shared.has(aliasKey(value)) || values.has(aliasKey(value))) && people.bySure(value) === null;
  return joinByKeys(
    holders.map((holder) => (isShared(holder.value) ? calledByOwn(holder) : holder)),
    keysOf,
  );
}

function sharedAddresses(holders: readonly Holder[]): ReadonlySet<string> {
  const numbered = holders.filter(({ alias }) => alias !== "");
  const owners = new Map<string, Set<string>>();
  for (const { emails, alias } of numbered) {
    for (const email of emails) owners.set(email, (owners.get(email) ?? new Set()).add(alias));
  }
  return new Set([...owners].flatMap(([email, aliases]) => (aliases.size > 1 ? [email] : [])));
}

/** Values beside which addresses or numbers stand that nothing else joins. */
function sharedValues(holders: readonly Holder[]): ReadonlySet<string> {
  const joined = joinByKeys(
    holders.filter((holder) => ownKeys(holder).length > 0),
    ownKeys,
  );
  const values = joined.flatMap((group) => [...new Set(group.map(({ value }) => aliasKey(value)))]);
  const bearers = groupBy(values, (value) => value);
  return new Set([...bearers].flatMap(([value, own]) => (own.length > 1 ? [value] : [])));
}

/** By an address or number instead of the name; whoever says nothing else keeps it. */
function calledByOwn(holder: Holder): Holder {
  const own = holder.emails[0] ?? holder.alias;
  if (own === "") return holder;
  return {
    ...holder,
    value: own,
    name: holder.name || (isEmail(holder.value) ? "" : holder.value),
  };
}

/**
 * Whom any of the values means; several where they disagree. A name alone finds nobody where an
 * address or number stands beside it that nobody is known by: two people may be called so. And where
 * several are, it says nothing beside one.
 */
export function bearersOf(holders: readonly Holder[], people: PersonNames): Set<PersonId> {
  const values = holders.flatMap((holder) =>
    ownKeys(holder).length > 0 && people.byName(holder.value).length > 1 ? [] : [holder.value],
  );
  const texts = [...values, ...holders.flatMap(({ emails, alias }) => [...emails, alias])];
  const sure = texts.map((text) => people.bySure(text)).filter((id) => id !== null);
  const isSaid = holders.some((holder) => ownKeys(holder).length > 0);
  if (isSaid && sure.length === 0) return new Set();
  const found = values.map((value) => people.find(value));
  return new Set([...sure, ...found.flatMap((one) => (one.kind === "one" ? [one.id] : []))]);
}
