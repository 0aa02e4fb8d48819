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
  "quotas",
  "badges",
  "users",
];

/** What the rows with these ids are called, whatever they are; ids that are gone or out of reach are left out. */
export function namesOfRows(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const all = sql`${`{${[...new Set(ids)].join(",")}}`}::uuid[]`;
  const each = NAMED.map(
    (table): SQL => sql`select id::text, name from ${sql.identifier(table)} where id = any(${all})`,
  );
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: string; name: string }>(sql.join(each, sql` union all `));
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}
