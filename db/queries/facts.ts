import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type {
  Assessment,
  Award,
  Membership,
  PersonFacts,
  RoleAssignment,
  Use,
  Waiver,
} from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { PersonId, TeamId } from "@/lib/ids";
import { awardsHeldBy } from "./awards-held-by";
import { inTeam, isEmployed, isOnDay } from "./view";

type Owned = { personId: PersonId };

/** The facts of these people, as far as the actor may see them; nobody twice, in no order. */
export function factsOf(actor: Actor, personIds: readonly PersonId[]): Promise<PersonFacts[]> {
  return inScope(actor, (tx) => readFacts(tx, personIds));
}

/** The facts of the team's members on the day, subtree included; without a team, of all teams in reach. */
export function factsOfMembers(
  actor: Actor,
  { teamId, asOf }: { teamId: TeamId | null; asOf: Day },
): Promise<PersonFacts[]> {
  return factsOfThose(
    actor,
    sql`${inTeam(sql`m.team_id`, teamId)}
      and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and ${isEmployed(asOf)}`,
  );
}

/** The same of those who are members on any of the days from one to another, both counted. */
export function factsOfMembersIn(
  actor: Actor,
  { teamId, from, until }: { teamId: TeamId | null; from: Day; until: Day },
): Promise<PersonFacts[]> {
  const touch = (
    starts: SQL,
    ends: SQL,
  ) => sql`(${starts} is null or ${starts} <= ${formatDay(until)})
    and (${ends} is null or ${ends} >= ${formatDay(from)})`;
  return factsOfThose(
    actor,
    sql`${inTeam(sql`m.team_id`, teamId)}
      and ${touch(sql`m.starts_on`, sql`m.ends_on`)} and ${touch(sql`p.joined_on`, sql`p.left_on`)}`,
  );
}

/** Nobody twice: who comes back to a team has been a member of it two times. */
function factsOfThose(actor: Actor, condition: SQL): Promise<PersonFacts[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ personId: PersonId }>(sql`
      select distinct m.person_id as "personId"
      from team_memberships m join people p on p.id = m.person_id where ${condition}`);
    return readFacts(
      tx,
      rows.map((row) => row.personId),
    );
  });
}

/** Seven statements, however many people: the projection reads through this, too. */
export async function readFacts(tx: Tx, personIds: readonly PersonId[]): Promise<PersonFacts[]> {
  if (personIds.length === 0) return [];
  const ids = sql`${`{${personIds.join(",")}}`}::uuid[]`;
  const people = await tx.execute<{
    personId: PersonId;
    joinedOn: Day | null;
    leftOn: Day | null;
  }>(sql`
    select id as "personId", ${days("joined_on")} as "joinedOn", ${days("left_on")} as "leftOn"
    from people where id = any(${ids})`);
  const [memberships, roles, awards, assessments, uses, waivers] = await Promise.all([
    grouped(tx.execute<Membership & Owned>(membershipsOf(ids))),
    grouped(tx.execute<RoleAssignment & Owned>(rolesOf(ids))),
    grouped(tx.execute<Award & Owned>(awardsOf(ids))),
    grouped(tx.execute<Assessment & Owned>(assessmentsOf(ids))),
    grouped(tx.execute<Use & Owned>(usesOf(ids))),
    grouped(tx.execute<Waiver & Owned>(waiversOf(ids))),
  ]);
  return people.map((person) => ({
    ...person,
    memberships: memberships.get(person.personId) ?? [],
    roles: roles.get(person.personId) ?? [],
    awards: awards.get(person.personId) ?? [],
    assessments: assessments.get(person.personId) ?? [],
    uses: uses.get(person.personId) ?? [],
    waivers: waivers.get(person.personId) ?? [],
  }));
}

/** A `date` as the whole number that code works with: far cheaper to read than its text. */
function days(column: string): SQL {
  return sql.raw(`${column} - date '1970-01-01'`);
}

async function grouped<Fact extends Owned>(
  rows: Promise<readonly Fact[]>,
): Promise<Map<PersonId, Fact[]>> {
  return groupBy(await rows, (fact) => fact.personId);
}

function membershipsOf(ids: SQL): SQL {
  return sql`select person_id as "personId", team_id as "teamId",
      ${days("starts_on")} as "startsOn", ${days("ends_on")} as "endsOn"
    from team_memberships where person_id = any(${ids})`;
}

function rolesOf(ids: SQL): SQL {
  return sql`select person_id as "personId", role_id as "roleId",
      ${days("starts_on")} as "startsOn", ${days("ends_on")} as "endsOn"
    from role_assignments where person_id = any(${ids})`;
}

function awardsOf(ids: SQL): SQL {
  return sql`select id, person_id as "personId", credential_id as "credentialId", state, proof,
      ${days("issued_on")} as "issuedOn", ${days("expires_on")} as "expiresOn",
      ${days("revoked_on")} as "revokedOn", hours::float8 as hours
    from ${awardsHeldBy(ids)}`;
}

function assessmentsOf(ids: SQL): SQL {
  return sql`select id, person_id as "personId", competency_id as "competencyId", level, assessor, facet,
      proof, ${days("assessed_on")} as "assessedOn", ${days("expires_on")} as "expiresOn"
    from assessments where person_id = any(${ids})`;
}

function usesOf(ids: SQL): SQL {
  return sql`select person_id as "personId", competency_id as "competencyId",
      ${days("used_on")} as "usedOn"
    from uses where person_id = any(${ids})`;
}

function waiversOf(ids: SQL): SQL {
  return sql`select id, person_id as "personId", requirement_id as "requirementId",
      ${days("starts_on")} as "startsOn", ${days("ends_on")} as "endsOn"
    from waivers where person_id = any(${ids})`;
}
