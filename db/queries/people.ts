import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import { inTeam, isEmployed, isOnDay } from "./view";

export type PersonRow = {
  readonly id: PersonId;
  readonly externalId: string | null;
  readonly name: string;
  readonly employment: string;
  /** The primary address first. */
  readonly emails: string[];
  readonly teamId: TeamId | null;
  readonly roles: { readonly id: RoleId; readonly name: string }[];
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
  readonly managerId: PersonId | null;
  readonly version: number;
};

export type PeopleFilter = {
  readonly asOf: Day;
  /** Only members of this team, subtree included, on the day. */
  readonly teamId?: TeamId | null;
  /** Part of a name, address or number. */
  readonly q?: string | null;
  readonly ids?: readonly PersonId[] | null;
  readonly limit?: number;
  /** People after this one. */
  readonly after?: { readonly name: string; readonly id: PersonId } | null;
};

/** People in the actor's reach, by name. Without a team also those who are in none on the day. */
export function peopleOn(
  actor: Actor,
  { asOf, teamId, q, ids, limit, after }: PeopleFilter,
): Promise<PersonRow[]> {
  const wanted = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<PersonRow>(sql`
      select p.id, p.external_id as "externalId", p.name, p.employment, m.team_id as "teamId",
        p.joined_on - date '1970-01-01' as "joinedOn", p.left_on - date '1970-01-01' as "leftOn",
        p.manager_id as "managerId", p.version,
        array(select e.email from person_emails e where e.person_id = p.id
          order by e.is_primary desc, e.email) as emails,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.name)
          from role_assignments a join roles r on r.id = a.role_id
          where a.person_id = p.id and ${isOnDay(sql`a.starts_on`, sql`a.ends_on`, asOf)}
            and ${isEmployed(asOf)}), '[]') as roles
      from people p
      left join team_memberships m on m.person_id = p.id
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)}
        and ${isEmployed(asOf)}
      where ${inTeam(sql`m.team_id`, teamId ?? null)}
        and ${ids ? sql`p.id = any(${`{${ids.join(",")}}`}::uuid[])` : sql`true`}
        and ${wanted === null ? sql`true` : matches(wanted)}
        and ${after ? sql`(lower(p.name), p.id) > (lower(${after.name}), ${after.id}::uuid)` : sql`true`}
      order by lower(p.name), p.id
      ${limit === undefined ? sql`` : sql`limit ${limit}`}`);
    return [...rows];
  });
}

/** The names of a team's members on the day, subtree included, as far as the actor reaches them, in their order. */
export function namesOfMembers(
  actor: Actor,
  { teamId, asOf }: { readonly teamId: TeamId; readonly asOf: Day },
): Promise<Pick<PersonRow, "id" | "name">[]> {
  return inScope(actor, async (tx) => [
    ...(await tx.execute<Pick<PersonRow, "id" | "name">>(sql`
      select p.id, p.name from people p join team_memberships m on m.person_id = p.id
      where ${inTeam(sql`m.team_id`, teamId)}
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}
      order by lower(p.name), p.id`)),
  ]);
}

function matches(wanted: string) {
  return sql`(p.name ilike ${wanted} or p.external_id ilike ${wanted}
    or exists (select from person_emails e where e.person_id = p.id and e.email ilike ${wanted}))`;
}

/** One person; null where there is none in the actor's reach. */
export async function personOn(
  actor: Actor,
  personId: PersonId,
  asOf: Day,
): Promise<PersonRow | null> {
  return (await peopleOn(actor, { asOf, ids: [personId] }))[0] ?? null;
}
