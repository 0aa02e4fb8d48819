import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groupBy } from "@/lib/group-by";
import type { Reference, TouchedRow } from "@/lib/undo/plan-undo";

type ForeignKey = { readonly child: string; readonly column: string; readonly parent: string };

/** Where ids stand inside of JSON and arrays, which no foreign key guards. */
const LOOSE = [
  ["requirement_versions", "rule"],
  ["requirement_versions", "scope_team_ids"],
  ["requirement_versions", "scope_role_ids"],
  ["policy_versions", "stack"],
  ["credential_definitions", "stack"],
  ["credential_definitions", "prerequisites"],
  ["team_minimums", "target"],
  ["journeys", "goal"],
  ["pathways", "parts"],
  ["assessment_rounds", "competency_ids"],
] as const;

/** Referred to from such places. */
const LOOSELY_NAMED = ["teams", "roles", "competencies", "credential_definitions"];

/** All references to rows that an act made, from wherever. What is derived does not count. */
export async function referencesTo(tx: Tx, rows: readonly TouchedRow[]): Promise<Reference[]> {
  const made = groupBy(
    rows.filter(({ did, state }) => did === "made" && state !== "gone"),
    ({ entity }) => entity,
  );
  const references: Reference[] = [];
  for (const key of await foreignKeys(tx)) {
    const ids = (made.get(key.parent) ?? []).map(({ id }) => id);
    if (ids.length > 0) references.push(...(await referencesBy(tx, key, ids)));
  }
  const named = LOOSELY_NAMED.flatMap((entity) => (made.get(entity) ?? []).map(({ id }) => id));
  if (named.length === 0) return references;
  return [...references, ...(await looseReferences(tx, named))];
}

/** The foreign keys between audited tables: those whose rows have an id. */
async function foreignKeys(tx: Tx): Promise<readonly ForeignKey[]> {
  return tx.execute<ForeignKey>(sql`
    select child.relname as child, field.attname as column, parent.relname as parent
    from pg_constraint
    join pg_class child on child.oid = conrelid
    join pg_class parent on parent.oid = confrelid
    join pg_attribute field on field.attrelid = conrelid and field.attnum = conkey[1]
    where contype = 'f' and exists (
      select from pg_trigger where tgrelid = conrelid and tgname = 'audit_insert')`);
}

async function referencesBy(
  tx: Tx,
  { child, column }: ForeignKey,
  ids: readonly string[],
): Promise<readonly Reference[]> {
  const field = sql.identifier(column);
  return tx.execute<Reference>(sql`
    select id as from, ${field} as to from ${sql.identifier(child)}
    where ${field} = any(${`{${ids.join(",")}}`}::uuid[])`);
}

async function looseReferences(tx: Tx, ids: readonly string[]): Promise<Reference[]> {
  const references: Reference[] = [];
  for (const [table, column] of LOOSE) {
    const found = await tx.execute<Reference>(sql`
      select row.id as from, made.id as to
      from ${sql.identifier(table)} row
      join unnest(${`{${ids.join(",")}}`}::uuid[]) made (id)
        on strpos(row.${sql.identifier(column)}::text, made.id::text) > 0
      where row.id <> made.id`);
    references.push(...found);
  }
  return references;
}
