import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { TouchedRow } from "@/lib/undo/plan-undo";

/** What says that there was an act is no part of what it did. */
const OWN = "('batches', 'imports')";

/** Every row that the transaction wrote. Needs the audit log's access. */
export async function touchedRows(tx: Tx, transaction: number): Promise<TouchedRow[]> {
  const entities = await tx.execute<{ entity: string }>(sql`
    select distinct entity from audit_events
    where tx = ${transaction} and entity not in ${sql.raw(OWN)}`);
  const rows: TouchedRow[] = [];
  for (const { entity } of entities) {
    for (const row of await touchedIn(tx, transaction, entity)) rows.push(row);
  }
  return rows;
}

/** Compared by the database, so that no image of a row has to travel. Made and removed again is nothing. */
async function touchedIn(tx: Tx, transaction: number, entity: string): Promise<TouchedRow[]> {
  const but = entity === "verifications" ? sql`- array['version', 'award_version']` : sql``;
  const rows = await tx.execute<TouchedRow>(sql`
    select ${entity}::text as entity, own.id,
      case when own.before is null then 'made' when own.after is null then 'removed'
        else 'changed' end as did,
      case when row.id is null then 'gone'
        when ${NOW} ${but} = own.after ${but} then 'as-left' else 'changed' end as state,
      case when own.before is null or own.after is null then '{}'
        else ${differing(sql`own.before`, sql`own.after`)} end as changed,
      case when own.before is null or own.after is null or row.id is null then '{}'
        else ${differing(sql`own.after`, NOW, sql`own.before`)} end as edited,
      coalesce(image ->> 'name', image ->> 'email', image ->> 'alias', own.id::text) as label
    from (
      select entity_id as id, (array_agg(before order by seq))[1] as before,
        (array_agg(after order by seq desc))[1] as after
      from audit_events where tx = ${transaction} and entity = ${entity} group by entity_id
    ) own
    cross join lateral (select coalesce(own.after, own.before) as image) own_image
    left join ${sql.identifier(entity)} row on row.id = own.id
    where image is not null
    order by own.id`);
  return [...rows];
}

const NOW = sql`audit_image(to_jsonb(row))`;

/**
 * The columns in which an image is another than those before it, but for versions: each update raises a
 * row's own, and verifications follow their award's. What somebody put back by hand is not edited.
 */
function differing(left: SQL, right: SQL, before: SQL = left): SQL {
  return sql`array(select key from jsonb_object_keys(${right}) key
    where key not in ('version', 'award_version') and ${left} -> key is distinct from ${right} -> key
      and ${before} -> key is distinct from ${right} -> key order by key)`;
}
