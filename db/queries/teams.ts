import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { LastFew } from "@/lib/last-few";
import { imprintOf } from "./imprint";
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

/** Readers of different reach, and what there was before the last change. */
const MOST_KEPT = 8;
const kept = new LastFew<string, Tree>(MOST_KEPT);

/** Teams in the order of the tree, and what each lies below. */
type Tree = {
  readonly places: readonly TeamPlace[];
  readonly parents: ReadonlyMap<TeamId, TeamId | null>;
};

/**
 * All that a place is made of. A name has no zero byte, with which the two around it begin: different teams
 * never come to the same bytes.
 */
const IMPRINT = imprintOf(
  sql`uuid_send(id) || convert_to(name, 'UTF8') || int4send(version) || array_send(path)`,
  sql`id`,
);

/**
 * Every team that the actor may name, in the order of the tree: the same list for as long as they are the
 * same teams. Thousands travel, and are put in order, only after one of them has changed.
 */
export async function teamPlacesFor(actor: Actor): Promise<readonly TeamPlace[]> {
  return (await inScope(actor, readTree)).places;
}

/** The team that each lies below, null at the top: of all that the transaction may see. */
export async function readParents(tx: Tx): Promise<ReadonlyMap<TeamId, TeamId | null>> {
  return (await readTree(tx)).parents;
}

async function readTree(tx: Tx): Promise<Tree> {
  const [found] = await tx.execute<{ imprint: string }>(
    sql`select ${IMPRINT} as imprint from teams`,
  );
  return (found && kept.get(found.imprint)) ?? readTreeAnew(tx);
}

/** One statement, so that the imprint is of these very rows. */
async function readTreeAnew(tx: Tx): Promise<Tree> {
  const nodes = await tx.execute<Node & { imprint: string }>(sql`
    select ${NODE}, (select ${IMPRINT} from teams) as imprint from teams`);
  const places = inTreeOrder(placesOf(nodes));
  const tree = { places, parents: new Map(places.map(({ id, parentId }) => [id, parentId])) };
  const [first] = nodes;
  return first ? kept.keep(first.imprint, tree) : tree;
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

const NODE = sql`id, name, parent_id as "parentId", version, path as above`;

async function readPlaces(tx: Tx, condition: SQL): Promise<TeamPlace[]> {
  return placesOf(await tx.execute<Node>(sql`select ${NODE} from teams where ${condition}`));
}

function placesOf(nodes: readonly Node[]): TeamPlace[] {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return nodes.map(({ id, name, parentId, version, above }) => ({
    ...{ id, name, parentId, version },
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
