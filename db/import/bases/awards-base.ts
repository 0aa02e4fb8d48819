import { asc, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { awardsHeldBy } from "@/db/queries/awards-held-by";
import { awardStatements } from "@/db/schema/award-statements";
import type { PersonId } from "@/lib/ids";
import type { AwardsBase } from "@/lib/import/awards/plan-awards";
import type { KnownAwards } from "@/lib/import/plan/plan-steps";
import { readIssuers, readNamedCredentials, readNamedPeople } from "./names";

/** People and credentials by all their names. */
export async function readAwardsBase(tx: Tx): Promise<AwardsBase> {
  const [people, credentials, issuers] = await Promise.all([
    readNamedPeople(tx),
    readNamedCredentials(tx),
    readIssuers(tx),
  ]);
  return { people, credentials, issuers };
}

/** The awards of these people, in a fixed order. */
export async function readKnownAwards(tx: Tx, people: readonly PersonId[]): Promise<KnownAwards> {
  if (people.length === 0) return { awards: [], statements: [] };
  const ids = sql`${`{${people.join(",")}}`}::uuid[]`;
  const [awards, statements] = await Promise.all([readAwards(tx, ids), readStatements(tx, ids)]);
  return { awards, statements };
}

async function readAwards(tx: Tx, people: SQL): Promise<KnownAwards["awards"]> {
  return tx.execute<KnownAwards["awards"][number]>(sql`
    select id, version, person_id as "personId", credential_id as "credentialId", state,
      ${days("issued_on")} as "issuedOn", issued_precision as "issuedPrecision",
      ${days("expires_on")} as "expiresOn", expires_precision as "expiresPrecision",
      ${days("revoked_on")} as "revokedOn", number, url, hours::float8 as hours, proof, source, import_id as "importId"
    from ${awardsHeldBy(people)} order by id`);
}

/** What sources said of their awards where they disagree, which is seldom. */
async function readStatements(tx: Tx, people: SQL): Promise<KnownAwards["statements"]> {
  return tx
    .select(getTableColumns(awardStatements))
    .from(awardStatements)
    .where(sql`${awardStatements.awardId} in (select id from ${awardsHeldBy(people)})`)
    .orderBy(asc(awardStatements.id));
}

/** A `date` as the whole number that code works with: far cheaper to read than its text. */
function days(column: string): SQL {
  return sql.raw(`${column} - date '1970-01-01'`);
}
