import { asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
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
  const [awards, statements] = await Promise.all([
    readAwards(tx, people),
    readStatements(tx, people),
  ]);
  return { awards, statements };
}

async function readAwards(tx: Tx, ids: readonly PersonId[]): Promise<KnownAwards["awards"]> {
  return tx.execute<KnownAwards["awards"][number]>(sql`
    select id, version, person_id as "personId", credential_id as "credentialId", state,
      ${days("issued_on")} as "issuedOn", issued_precision as "issuedPrecision",
      ${days("expires_on")} as "expiresOn", expires_precision as "expiresPrecision",
      ${days("revoked_on")} as "revokedOn", number, url, proof, source, import_id as "importId"
    from awards where person_id = any(${`{${ids.join(",")}}`}::uuid[]) order by id`);
}

/** What sources said of their awards where they disagree, which is seldom. */
async function readStatements(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<KnownAwards["statements"]> {
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
