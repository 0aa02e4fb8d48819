import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";

/** Tables whose rows have a name that people know them by. */
const NAMED = [
  "people",
  "teams",
  "roles",
  "competencies",
  "credential_definitions",
  "issuers",
  "frameworks",
  "requirements",
  "policies",
  "pathways",
  "quotas",
  "badges",
  "users",
];

/** What the rows with these ids are called, whatever they are; ids that are gone or out of reach are left out. */
export function namesOfRows(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  return found(actor, byName(arrayOf(ids)));
}

/** The same, and what people know by something else than a name of its own: for the log, which speaks of all. */
export function namesInLog(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const all = arrayOf(ids);
  return found(actor, [
    ...byName(all),
    sql`select a.id::text, c.name from awards a join credential_definitions c on c.id = a.credential_id
      where a.id = any(${all})`,
    sql`select id::text, title from evidence where id = any(${all})`,
    sql`select id::text, label from auditor_links where id = any(${all})`,
  ]);
}

function arrayOf(ids: readonly string[]): SQL {
  return sql`${`{${[...new Set(ids)].join(",")}}`}::uuid[]`;
}

function byName(ids: SQL): SQL[] {
  return NAMED.map(
    (table) => sql`select id::text, name from ${sql.identifier(table)} where id = any(${ids})`,
  );
}

function found(actor: Actor, each: readonly SQL[]): Promise<Map<string, string>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: string; name: string }>(
      sql.join([...each], sql` union all `),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}
