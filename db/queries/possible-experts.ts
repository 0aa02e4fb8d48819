import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { Sources } from "@/lib/competency/sources";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import { inTeam, isAmong, isEmployed, isOnDay } from "./view";

export type PossibleFilter = {
  readonly asOf: Day;
  /** This team and all below it; null for all teams in reach. */
  readonly teamId: TeamId | null;
  /** Everybody who holds this role, too, whatever is on their record. */
  readonly roleId?: RoleId;
};

/** Members on the day with anything on record by then that may show one of the skills, by name. */
export function possibleExperts(
  actor: Actor,
  { credentials, competencies, isAnybody }: Sources,
  { asOf, teamId, roleId }: PossibleFilter,
): Promise<PersonId[]> {
  const on = sql`${formatDay(asOf)}::date`;
  const awarded = sql`select person_id from awards
    where ${isAmong(sql`credential_id`, [...credentials])} and state = 'earned' and issued_on <= ${on}`;
  const assessed = sql`select person_id from assessments
    where ${isAmong(sql`competency_id`, [...competencies])} and assessed_on <= ${on}`;
  const holding = sql`select person_id from role_assignments
    where role_id = ${roleId ?? null}::uuid and ${isOnDay(sql`starts_on`, sql`ends_on`, asOf)}`;
  const recorded = sql`p.id in (${awarded} union ${assessed} union ${holding})`;
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select p.id from people p join team_memberships m on m.person_id = p.id
      where ${inTeam(sql`m.team_id`, teamId)}
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)}
        and ${isEmployed(asOf)}
        and ${isAnybody ? sql`true` : recorded}
      order by lower(p.name), p.id`);
    return rows.map((row) => row.id);
  });
}

/** How many are members on the day, in the team or in all teams in reach. */
export function countMembers(
  actor: Actor,
  { asOf, teamId }: Pick<PossibleFilter, "asOf" | "teamId">,
): Promise<number> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ members: number }>(sql`
      select count(distinct p.id)::int as members
      from people p join team_memberships m on m.person_id = p.id
      where ${inTeam(sql`m.team_id`, teamId)}
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}`);
    return row?.members ?? 0;
  });
}
