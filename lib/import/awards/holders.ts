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
  person_emails,
  person_alias,
}: Pick<Cells, "person" | "person_emails" | "person_alias">): string {
  return person_emails === "" && person_alias === ""
    ? person
    : `${person}\n${person_emails}\n${person_alias}`;
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
export function keysOf({ value, emails, alias }: Holder): string[] {
  return [...new Set([value, ...emails, alias].map(aliasKey))].filter((key) => key !== "");
}

/**
 * Holders that are the same person: they share an address or the source's number, whatever else
 * differs. An address that the file gives to several numbers, such as a shared mailbox, joins nobody.
 */
export function joinHolders(named: readonly Holder[]): Holder[][] {
  const shared = sharedAddresses(named);
  const holders = named.map((holder) => ({
    ...holder,
    emails: holder.emails.filter((email) => !shared.has(email)),
  }));
  return joinByKeys(holders, (holder) => keysOf(holder).filter((key) => !shared.has(key)));
}

function sharedAddresses(holders: readonly Holder[]): ReadonlySet<string> {
  const numbered = holders.filter(({ alias }) => alias !== "");
  const owners = new Map<string, Set<string>>();
  for (const { emails, alias } of numbered) {
    for (const email of emails) owners.set(email, (owners.get(email) ?? new Set()).add(alias));
  }
  return new Set([...owners].flatMap(([email, aliases]) => (aliases.size > 1 ? [email] : [])));
}

/** Whom any of the values means; several where they disagree. */
export function bearersOf(holders: readonly Holder[], people: PersonNames): Set<PersonId> {
  const found = holders.flatMap(({ value, emails, alias }) =>
    [value, ...emails, alias].map((text) => people.find(text)),
  );
  return new Set(found.flatMap((one) => (one.kind === "one" ? [one.id] : [])));
}
