import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { NamedKind } from "./name-lists";
import { isEmployed, isOnDay } from "./view";

/** What something is called, and what tells it from others of that name. */
export type Detail = { readonly id: string; readonly name: string; readonly note: string | null };

/** Of what was found; what is gone by now, or out of the actor's reach, is left out. */
export function detailsOf(
  actor: Actor,
  found: ReadonlyMap<NamedKind, readonly string[]>,
  asOf: Day,
): Promise<ReadonlyMap<string, Detail>> {
  return inScope(actor, async (tx) => {
    const each = [...found]
      .filter(([, ids]) => ids.length > 0)
      .map(([kind, ids]) => DETAILS[kind](sql`${`{${ids.join(",")}}`}::uuid[]`, asOf));
    if (each.length === 0) return new Map();
    const rows = await tx.execute<Detail>(sql.join(each, sql` union all `));
    return new Map(rows.map((row) => [row.id, row]));
  });
}

const DETAILS: Readonly<Record<NamedKind, (ids: SQL, asOf: Day) => SQL>> = {
  person: (ids, asOf) => sql`
    select p.id, p.name, nullif(concat_ws(' · ', t.name,
      (select e.email from person_emails e where e.person_id = p.id
        order by e.is_primary desc, e.email limit 1)), '') as note
    from people p
    left join team_memberships m on m.person_id = p.id
      and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}
    left join teams t on t.id = m.team_id
    where p.id = any(${ids})`,
  team: (ids) => sql`
    select t.id, t.name, (select string_agg(a.name, ' / ' order by array_position(t.path, a.id))
      from teams a where a.id = any(t.path) and a.id <> t.id) as note
    from teams t where t.id = any(${ids})`,
  role: (ids) => sql`select id, name, family as note from roles where id = any(${ids})`,
  competency: (ids) => sql`
    select c.id, c.name, concat_ws(' · ', c.area, f.name) as note
    from competencies c join frameworks f on f.id = c.framework_id where c.id = any(${ids})`,
  credential: (ids) => sql`
    select c.id, c.name, nullif(concat_ws(' · ', c.code, i.name), '') as note
    from credential_definitions c left join issuers i on i.id = c.issuer_id
    where c.id = any(${ids})`,
  requirement: (ids) => sql`
    select id, name, nullif(concat_ws(' ', regime, clause), '') as note
    from requirements where id = any(${ids})`,
  policy: (ids) => sql`
    select p.id, p.name, c.name as note
    from policies p left join credential_definitions c on c.id = p.credential_id
    where p.id = any(${ids})`,
};
