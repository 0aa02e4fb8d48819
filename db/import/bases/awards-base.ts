import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groupBy } from "@/lib/group-by";
import { PersonId } from "@/lib/ids";
import { bearersOf, holderKey, holderOf } from "@/lib/import/awards/holders";
import type { AwardsBase } from "@/lib/import/awards/plan-awards";
import { PersonNames } from "@/lib/import/names/person-names";
import type { BaseFor } from "./base-for";
import { readIssuers, readNamedCredentials, readNamedPeople } from "./names";

/** People and credentials by all their names, and the awards of the people that the file names. */
export async function readAwardsBase(
  tx: Tx,
  { rows, settings }: BaseFor<"awards">,
): Promise<AwardsBase> {
  const [people, credentials, issuers] = await Promise.all([
    readNamedPeople(tx),
    readNamedCredentials(tx),
    readIssuers(tx),
  ]);
  const names = new PersonNames(people);
  const named = groupBy(rows, ({ cells }) => holderKey(cells));
  const holders = [...named.values()].flatMap(([row]) => (row ? [holderOf(row.cells)] : []));
  const ids = bearersOf(holders, names);
  for (const decision of Object.values(settings.people)) {
    const chosen = PersonId.safeParse(decision);
    if (chosen.success) ids.add(chosen.data);
  }
  return { people, credentials, issuers, awards: await readAwards(tx, [...ids]) };
}

async function readAwards(tx: Tx, ids: readonly PersonId[]): Promise<AwardsBase["awards"]> {
  if (ids.length === 0) return [];
  return tx.execute<AwardsBase["awards"][number]>(sql`
    select id, version, person_id as "personId", credential_id as "credentialId", state,
      ${days("issued_on")} as "issuedOn", ${days("expires_on")} as "expiresOn",
      ${days("revoked_on")} as "revokedOn", number, url, proof, source, import_id as "importId"
    from awards where person_id = any(${`{${ids.join(",")}}`}::uuid[]) order by id`);
}

/** A `date` as the whole number that code works with: far cheaper to read than its text. */
function days(column: string): SQL {
  return sql.raw(`${column} - date '1970-01-01'`);
}
