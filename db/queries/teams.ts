import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { inTeam, isEmployed, isOnDay } from "./view";

/** A team and where it lies. */
export type TeamPlace = {
  readonly id: TeamId;
  readonly name: string;
  readonly parentId: TeamId | null;
  /** Names from the top team down, with " / " between them. */
  readonly path: string;
  readonly depth: number;
  readonly version: number;
};

export type TeamRow = TeamPlace & {
  /** Members on the day, subtree included. */
  readonly people: number;
};

/** Every team that the actor may name, in the order of the tree. */
export function teamPlacesFor(actor: Actor): Promise<TeamPlace[]> {
  return inScope(actor, async (tx) => inTreeOrder(await readPlaces(tx, sql`true`)));
}

/** The same with their members. */
export function teamsOn(actor: Actor, asOf: Day): Promise<TeamRow[]> {
  return inScope(actor, async (tx) => {
    const [teams, people] = await Promise.all([
      teamPlacesFor(actor),
      tx.execute<{ id: TeamId; people: number }>(sql`
        with members as (
          select t.path, count(*)::int as people
          from team_memberships m join teams t on t.id = m.team_id
          where ${isMember(asOf)} group by t.path
        )
        select above.id, sum(people)::int as people
        from members, unnest(members.path) as above (id) group by above.id`),
    ]);
    const of = new Map(people.map((row) => [row.id, row.people]));
    return teams.map((team) => ({ ...team, people: of.get(team.id) ?? 0 }));
  });
}

/** One team; null where there is none that the actor may know of. Reads no others than those above it. */
export function teamOn(actor: Actor, teamId: TeamId, asOf: Day): Promise<TeamRow | null> {
  return inScope(actor, async (tx) => {
    const above = sql`id in (select unnest(path) from teams where id = ${teamId})`;
    const [places, [counted]] = await Promise.all([
      readPlaces(tx, above),
      tx.execute<{ people: number }>(sql`
        select count(*)::int as people from team_memberships m
        where ${inTeam(sql`m.team_id`, teamId)} and ${isMember(asOf)}`),
    ]);
    const team = places.find((place) => place.id === teamId);
    return team ? { ...team, people: counted?.people ?? 0 } : null;
  });
}

type Node = Omit<TeamPlace, "path" | "depth"> & { readonly above: readonly TeamId[] };

async function readPlaces(tx: Tx, condition: SQL): Promise<TeamPlace[]> {
  const nodes = await tx.execute<Node>(sql`
    select id, name, parent_id as "parentId", version, path as above from teams
    where ${condition}`);
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return nodes.map(({ above, ...node }) => ({
    ...node,
    path: above.flatMap((id) => names.get(id) ?? []).join(" / "),
    depth: above.length,
  }));
}

const order = new Intl.Collator("en");

function inTreeOrder(places: readonly TeamPlace[]): TeamPlace[] {
  return places.toSorted((a, b) => order.compare(a.path, b.path));
}

/** The condition that a row of `team_memberships m` makes somebody a member on the day. */
function isMember(asOf: Day): SQL {
  return sql`${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)} and exists (
    select from people p where p.id = m.person_id and ${isEmployed(asOf)})`;
}
