import { asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
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
  const byHolder = groupBy(rows, ({ cells }) => holderKey(cells));
  const holders = [...byHolder.values()].flatMap(([row]) => (row ? [holderOf(row.cells)] : []));
  const ids = bearersOf(holders, names);
  for (const decision of Object.values(settings.people)) {
    const chosen = PersonId.safeParse(decision);
    if (chosen.success) ids.add(chosen.data);
  }
  const named = [...ids];
  return {
    ...{ people, credentials, issuers },
    awards: await readAwards(tx, named),
    statements: await readStatements(tx, named),
  };
}

async function readAwards(tx: Tx, ids: readonly PersonId[]): Promise<AwardsBase["awards"]> {
  if (ids.length === 0) return [];
  return tx.execute<AwardsBase["awards"][number]>(sql`
    select id, version, person_id as "personId", credential_id as "credentialId", state,
      ${days("issued_on")} as "issuedOn", issued_precision as "issuedPrecision",
      ${days("expires_on")} as "expiresOn", expires_precision as "expiresPrecision",
      ${days("revoked_on")} as "revokedOn", number, url, proof, source, import_id as "importId"
    from awards where person_id = any(${`{${ids.join(",")}}`}::uuid[]) order by id`);
}

/** What sources said of their awards where they disagree, which is seldom. */
async function readStatements(tx: Tx, ids: readonly PersonId[]): Promise<AwardsBase["statements"]> {
  if (ids.length === 0) return [];
  return tx
    .select(getTableColumns(awardStatements))
    .from(awardStatements)
    .innerJoin(awards, eq(awards.id, awardStatements.awardId))
    .where(sql`${awards.personId} = any(${`{${ids.join(",")}}`}::uuid[])`)
    .orderBy(asc(awardStatements.id));
}

/** A `date` as the whole number that code works with: far cheaper to read than its text. */
function days(column: string): SQL {
  return sql.raw(`${column} - date '1970-01-01'`);
}
