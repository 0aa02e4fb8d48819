import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonId, TeamId } from "@/lib/ids";
import { inTeam, isEmployed, isOnDay } from "./view";

export type MembersFilter = {
  readonly asOf: Day;
  /** This team and all below it; null for all teams in reach. */
  readonly teamId: TeamId | null;
  readonly limit: number;
  /** This person and those after them. */
  readonly from?: PersonId | null;
};

/** Who is in the team on the day, by id. */
export function membersOn(
  actor: Actor,
  { asOf, teamId, limit, from }: MembersFilter,
): Promise<PersonId[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select p.id from people p join team_memberships m on m.person_id = p.id
      where ${inTeam(sql`m.team_id`, teamId)}
        and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)}
        and ${isEmployed(asOf)}
        and ${from ? sql`p.id >= ${from}::uuid` : sql`true`}
      order by p.id limit ${limit}`);
    return rows.map((row) => row.id);
  });
}

/** Who is in any of the teams, or below, on the day or later: everybody who can count towards a minimum. */
export function membersFrom(
  actor: Actor,
  teamIds: readonly TeamId[],
  day: Day,
): Promise<PersonId[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select distinct m.person_id as id from team_memberships m join teams t on t.id = m.team_id
      where t.path && ${`{${teamIds.join(",")}}`}::uuid[]
        and (m.ends_on is null or m.ends_on >= ${formatDay(day)}::date)`);
    return rows.map((row) => row.id);
  });
}
