import { sql } from "drizzle-orm";
import { inScope, inSnapshot } from "@/db/actor-scope";
import { database, type Tx } from "@/db/client";
import { type Actor, jobActor, reachOf } from "@/lib/access";
import type { PersonId, TeamId } from "@/lib/ids";
import { changesSince } from "./changes-since";

/** How many there are is the same whoever reaches all of them. */
const READER = jobActor("number of people");

type Counted = { readonly snapshot: string; readonly people: number };

/** Of the database that is connected: another one counts its transactions by itself. */
const counted = new WeakMap<object, Counted>();

/**
 * How many people the actor reaches, members of a team or not. Who reaches everybody is told what was counted
 * before for as long as the audit log says that nobody came or went. Not for use inside a transaction.
 */
export async function peopleInReach(actor: Actor): Promise<number> {
  if (reachOf(actor) !== "all") return inScope(actor, countPeople);
  return inSnapshot(READER, async (tx) => {
    const before = counted.get(database());
    const { snapshot, changes } = await changesSince(tx, before?.snapshot ?? null, ["people"]);
    const isSame = before && changes?.size === 0;
    const people = isSame ? before.people : await countPeople(tx);
    counted.set(database(), { snapshot, people });
    return people;
  });
}

async function countPeople(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ people: number }>(
    sql`select count(*)::int as people from people`,
  );
  return row?.people ?? 0;
}

/** Whether the people of the team are the actor's to see, and not only the team's name. */
export async function reachesTeam(actor: Actor, teamId: TeamId): Promise<boolean> {
  return (await reachedAmong(actor, [teamId])).has(teamId);
}

/** The same of several. */
export function reachedAmong(
  actor: Actor,
  teamIds: readonly TeamId[],
): Promise<ReadonlySet<TeamId>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: TeamId }>(sql`
      select id from unnest(${`{${teamIds.join(",")}}`}::uuid[]) as id
      where (select sees_all()) or id in (select reached_teams())`);
    return new Set(rows.map(({ id }) => id));
  });
}

/** The names of those among them whom the actor reaches, in the order of the alphabet. */
export function namesOf(
  actor: Actor,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId; name: string }>(sql`
      select id, name from people where id = any(${`{${personIds.join(",")}}`}::uuid[])`);
    const inOrder = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
    return new Map(inOrder.map(({ id, name }) => [id, name]));
  });
}
