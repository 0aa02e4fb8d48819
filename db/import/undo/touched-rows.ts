import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { TouchedRow } from "@/lib/import/undo/plan-undo";

/** What of a row says which others it may not overlap in time. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  team_memberships: ["person_id"],
  requirement_versions: ["requirement_id"],
  role_competencies: ["role_id", "competency_id"],
};

/** Every row that the transaction wrote, without the import's own. Needs the audit log's access. */
export async function touchedRows(tx: Tx, transaction: number): Promise<TouchedRow[]> {
  const entities = await tx.execute<{ entity: string }>(sql`
    select distinct entity from audit_events where tx = ${transaction} and entity <> 'imports'`);
  const rows: TouchedRow[] = [];
  for (const { entity } of entities) {
    for (const row of await touchedIn(tx, transaction, entity)) rows.push(row);
  }
  return rows;
}

/** Compared by the database, so that no image of a row has to travel. */
async function touchedIn(tx: Tx, transaction: number, entity: string): Promise<TouchedRow[]> {
  const line = LINES[entity] ?? [];
  const rows = await tx.execute<TouchedRow>(sql`
    select ${entity}::text as entity, own.id, own.before is null as "isNew",
      (select string_agg(own.after ->> part, ' ') from unnest(${`{${line.join(",")}}`}::text[]) part) as line,
      case when row.id is null then 'gone'
        when audit_image(to_jsonb(row)) = own.after then 'as-left'
        else 'changed' end as state,
      coalesce(own.after ->> 'name', own.after ->> 'email', own.after ->> 'alias', own.id::text) as label
    from (
      select entity_id as id, (array_agg(before order by seq))[1] as before,
        (array_agg(after order by seq desc))[1] as after
      from audit_events where tx = ${transaction} and entity = ${entity} group by entity_id
    ) own left join ${sql.identifier(entity)} row on row.id = own.id
    order by own.id`);
  return [...rows];
}
