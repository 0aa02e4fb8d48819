import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { among } from "@/db/among";
import type { Tx } from "@/db/client";
import { readNamedPeople } from "@/db/import/bases/names";
import { badges } from "@/db/schema/badges";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { Recipients } from "@/lib/badge/recipient";
import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";
import { badgeTable } from "@/lib/import/badges/badge-table";
import type { BadgeHolder, KnownOfBadge } from "@/lib/import/badges/known-of-badge";
import type { ImportFile } from "@/lib/import/make-plan";
import { isEmail, type NamedPerson } from "@/lib/import/names/person-names";

/**
 * A file of badges with what this transaction knows of them: whose they are, and whether newer editions
 * are kept. Its columns are as they are: what was checked is not for anybody to map.
 */
export async function withKnownBadges<File extends ImportFile>(
  tx: Tx,
  file: File,
  own: readonly CheckedBadge[],
): Promise<{ readonly file: File; readonly known: readonly KnownOfBadge[] }> {
  const known = await knownOf(tx, own);
  const { name, notes } = file.table;
  const settings = { ...file.settings, columns: {}, fixed: {} };
  return {
    known,
    file: { ...file, settings, table: badgeTable({ name, badges: own, notes }, known) },
  };
}

/** Hashing addresses takes a millisecond for some hundred people: others have their turn in between. */
const BADGES_IN_TURN = 20;

async function knownOf(tx: Tx, own: readonly CheckedBadge[]): Promise<KnownOfBadge[]> {
  const people = new Map((await readNamedPeople(tx)).map((person) => [person.id, person]));
  const recipients = new Recipients(
    [...people.values()].map((person) => ({ id: person.id, addresses: addressesOf(person) })),
    (algorithm, text) => hash(algorithm, text),
  );
  const kept = await readKept(tx, own);
  const known: KnownOfBadge[] = [];
  for (const { badge, key } of own) {
    if (known.length % BADGES_IN_TURN === 0) await setImmediate();
    const keptFrom = kept.get(key) ?? null;
    const from = badge.validFrom?.day ?? null;
    known.push({
      holder: holderOf(recipients.of(badge.identities), people),
      hasNewer: keptFrom !== null && from !== null && keptFrom > from,
    });
  }
  return known;
}

/** An address that was once said to be somebody's is known, whether or not mail goes there. */
function addressesOf({ emails, aliases }: NamedPerson): string[] {
  return [...emails, ...aliases.filter(isEmail)];
}

function holderOf(
  recipient: ReturnType<Recipients["of"]>,
  people: ReadonlyMap<PersonId, NamedPerson>,
): BadgeHolder {
  if (recipient.kind === "unclaimed") return recipient;
  if (recipient.kind === "ambiguous") {
    return { kind: "ambiguous", names: recipient.people.map((id) => people.get(id)?.name ?? "") };
  }
  const person = people.get(recipient.person);
  const [address = recipient.person] = person ? addressesOf(person) : [];
  return { kind: "person", id: recipient.person, address };
}

async function readKept(
  tx: Tx,
  own: readonly CheckedBadge[],
): Promise<ReadonlyMap<string, Day | null>> {
  const keys = own.map(({ key }) => key);
  const rows = await tx
    .select({ key: badges.key, validFrom: badges.validFrom })
    .from(badges)
    .where(among(badges.key, keys));
  return new Map(rows.map(({ key, validFrom }) => [key, validFrom]));
}
