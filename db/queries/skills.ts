import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { CompetencyId, CredentialId } from "@/lib/ids";

type Step = { readonly rank: number; readonly name: string };

/** What somebody can be looked for by, as it is called; of a competency with the steps of its scale. */
export type NamedSkill =
  | {
      readonly kind: "competency";
      readonly id: CompetencyId;
      readonly name: string;
      readonly levels: readonly Step[];
    }
  | { readonly kind: "credential"; readonly id: CredentialId; readonly name: string };

/** The competencies and credentials with these ids; others are left out. */
export function skillsNamed(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedSkill>> {
  const all = sql`${`{${ids.join(",")}}`}::uuid[]`;
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<NamedSkill>(sql`
      select c.id, 'competency' as kind, c.name,
        coalesce((select jsonb_agg(jsonb_build_object('rank', l.rank, 'name', l.name) order by l.rank)
          from proficiency_levels l where l.framework_id = c.framework_id), '[]') as levels
      from competencies c where c.id = any(${all})
      union all
      select id, 'credential', name, '[]' from credential_definitions where id = any(${all})`);
    return new Map(rows.map((row) => [row.id, row]));
  });
}
