import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { UndoPlan } from "@/lib/import/undo/plan-undo";

/** Deleted before the rows that they refer to, restored after them. */
const ORDER = [
  "award_statements",
  "awards",
  "role_assignments",
  "team_memberships",
  "requirement_versions",
  "requirements",
  "mappings",
  "credential_aliases",
  "credential_definitions",
  "role_competencies",
  "roles",
  "competency_levels",
  "competency_wordings",
  "competencies",
  "framework_versions",
  "proficiency_levels",
  "frameworks",
  "issuers",
  "person_aliases",
  "person_emails",
  "people",
  "teams",
  "column_maps",
];

/** Of which there is one at a time. */
const OVER_TIME: ReadonlySet<string> = new Set([
  "team_memberships",
  "requirement_versions",
  "role_competencies",
]);

/**
 * Takes back what the plan says: rows that were changed get the values that they had before the
 * transaction, rows that were made are deleted. What ends over time is deleted before its
 * predecessor is restored; everything else is restored before what it referred to is deleted.
 */
export async function takeBack(tx: Tx, transaction: number, plan: UndoPlan): Promise<void> {
  const unknown = [...plan.remove.keys(), ...plan.restore.keys()].find((e) => !ORDER.includes(e));
  if (unknown !== undefined) throw new Error(`Imports do not write ${unknown}.`);
  for (const entity of ORDER) {
    if (OVER_TIME.has(entity)) await remove(tx, entity, plan);
    await restore(tx, transaction, entity, plan);
  }
  for (const entity of ORDER) await remove(tx, entity, plan);
}

async function remove(tx: Tx, entity: string, { remove: ids }: UndoPlan): Promise<void> {
  const own = ids.get(entity) ?? [];
  if (own.length === 0) return;
  await tx.execute(sql`delete from ${sql.identifier(entity)} where id = any(${uuids(own)})`);
}

async function restore(
  tx: Tx,
  transaction: number,
  entity: string,
  { restore: ids }: UndoPlan,
): Promise<void> {
  const own = ids.get(entity) ?? [];
  if (own.length === 0) return;
  const table = sql.identifier(entity);
  const columns = await columnsOf(tx, entity);
  const names = sql.join(columns, sql`, `);
  const values = sql.join(
    columns.map((column) => sql`earlier.${column}`),
    sql`, `,
  );
  await tx.execute(sql`
    update ${table} set (${names}) = (
      select ${values} from jsonb_populate_record(null::${table}, own.before) earlier)
    from (
      select entity_id as id, (array_agg(before order by seq))[1] as before
      from audit_events where tx = ${transaction} and entity = ${entity}
        and entity_id = any(${uuids(own)}) group by entity_id
    ) own where ${table}.id = own.id`);
}

/** All columns but the ones that a row keeps: its id, and the version that each update raises. */
async function columnsOf(tx: Tx, entity: string): Promise<SQL[]> {
  const columns = await tx.execute<{ name: string }>(sql`
    select attname as name from pg_attribute
    where attrelid = ${entity}::regclass and attnum > 0 and not attisdropped
      and attname not in ('id', 'version')
    order by attnum`);
  return columns.map(({ name }) => sql.identifier(name).getSQL());
}

function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}
