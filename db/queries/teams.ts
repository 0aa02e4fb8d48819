import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";

export type TeamRow = {
  readonly id: TeamId;
  readonly name: string;
  readonly parentId: TeamId | null;
  /** Names from the top team down, with " / " between them. */
  readonly path: string;
  readonly depth: number;
  /** Members on the day, subtree included. */
  readonly people: number;
  readonly version: number;
};

/** Every team that the actor may name, in the order of the tree. */
export function teamsOn(actor: Actor, asOf: Day): Promise<TeamRow[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<TeamRow>(sql`
      with members as (
        select t.path, count(*)::int as people
        from team_memberships m
        join teams t on t.id = m.team_id
        join people p on p.id = m.person_id
        where daterange(m.starts_on, m.ends_on, '[]') @> ${formatDay(asOf)}::date
          and daterange(p.joined_on, p.left_on, '[]') @> ${formatDay(asOf)}::date
        group by t.path
      ), counted as (
        select above.id, sum(people)::int as people
        from members, unnest(members.path) as above (id) group by above.id
      )
      select t.id, t.name, t.parent_id as "parentId", t.version, cardinality(t.path) as depth,
        (select string_agg(above.name, ' / ' order by cardinality(above.path))
          from teams above where above.id = any(t.path)) as path,
        coalesce(c.people, 0) as people
      from teams t left join counted c on c.id = t.id`);
    return [...rows].sort((a, b) => a.path.localeCompare(b.path, "en"));
  });
}

/** One team; null where there is none that the actor may know of. */
export async function teamOn(actor: Actor, teamId: TeamId, asOf: Day): Promise<TeamRow | null> {
  return (await teamsOn(actor, asOf)).find((team) => team.id === teamId) ?? null;
}
