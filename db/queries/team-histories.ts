import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { inScope, inSnapshot, isInScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { turns } from "@/db/turns";
import { type Actor, jobActor } from "@/lib/access";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { PersonId, TeamId } from "@/lib/ids";
import { LastFew } from "@/lib/last-few";
import type { Proof } from "@/lib/proof";
import { type TeamHistory, teamHistory } from "@/lib/team/history/team-history";
import { readFacts } from "./facts";
import { imprintOf } from "./imprint";
import { readMeaning } from "./meaning";
import { organisationFor } from "./organisation";
import { inTeam } from "./view";

/** Facts of the members of so many teams are held in memory at once. */
export const TEAMS_AT_ONCE = 25;

/** Histories are the same whoever looks at them; who may look at which, the stamps tell. */
const READER = jobActor("team histories");

type Stamped = { readonly teamId: TeamId; readonly stamp: string };
type Kept = { readonly stamp: string; readonly history: TeamHistory };
type Histories = ReadonlyMap<TeamId, TeamHistory>;

/** Histories, and of the readers of late whose they are: under the imprint of the stamps that they found. */
type KeptAtRung = { readonly teams: Map<TeamId, Kept>; found: LastFew<string, Histories> };

type Memory = {
  readonly rungs: Map<Proof, KeptAtRung>;
  /** So that several who find the same teams old do not all work them out. */
  readonly inTurn: ReturnType<typeof turns>;
};

/** Readers of different reach. */
const MOST_KEPT = 8;

// On globalThis for the same reason as the connection: see db/client.ts.
const shared: typeof globalThis & { __tesseraTeamHistories?: Memory } = globalThis;

function memory(): Memory {
  shared.__tesseraTeamHistories ??= { rungs: new Map(), inTurn: turns(1) };
  return shared.__tesseraTeamHistories;
}

export type HistoriesFilter = {
  readonly proof: Proof;
  /** This team and all below it; null for all. */
  readonly teamId: TeamId | null;
};

/**
 * The histories of all teams in the actor's reach, at a rung: none for who reaches only themselves. They
 * stay in this process's memory, some 800 bytes per person and rung, and are never old: every
 * write gives the teams that it concerns a new stamp in its own transaction, stamp and facts are read in
 * one snapshot, and what is kept counts only under the very stamp that the actor's own reading finds.
 * The answer is that of one moment, the last reading of the stamps, and the same map as long as they are
 * the same. Not for use inside a transaction.
 */
export async function teamHistories(
  actor: Actor,
  { proof, teamId }: HistoriesFilter,
): Promise<Histories> {
  if (isInScope(actor)) throw new Error("Histories are read in transactions of their own.");
  const kept = keptAt(proof);
  for (;;) {
    const { known, stamped, imprint } = await stampsFor(actor, teamId, kept);
    if (known) return known;
    const old = stamped.filter((team) => isOld(team, kept));
    if (old.length === 0) return kept.found.keep(imprint, historiesOf(stamped, kept));
    for (let start = 0; start < old.length; start += TEAMS_AT_ONCE) {
      const batch = old.slice(start, start + TEAMS_AT_ONCE);
      await memory().inTurn(() => keepAnew(batch, kept, proof));
    }
  }
}

/** Works out what most readers will ask for, so that the first of them need not wait for it. */
export async function prepareTeamHistories(actor: Actor): Promise<void> {
  const { lowestProof } = await organisationFor(actor);
  await teamHistories(actor, { proof: lowestProof, teamId: null });
}

function keptAt(proof: Proof): KeptAtRung {
  const { rungs } = memory();
  const kept = rungs.get(proof) ?? { teams: new Map(), found: new LastFew(MOST_KEPT) };
  rungs.set(proof, kept);
  return kept;
}

const IMPRINT = imprintOf(sql`uuid_send(stamp)`, sql`team_id`);

type Found = {
  readonly known: Histories | undefined;
  readonly stamped: readonly Stamped[];
  readonly imprint: string;
};

/**
 * Row-level security decides which teams they are of. Thousands of stamps travel only where nobody's reading
 * came to the same imprint before.
 */
function stampsFor(actor: Actor, teamId: TeamId | null, { found }: KeptAtRung): Promise<Found> {
  const reached = sql`from team_stamps where ${inTeam(sql`team_id`, teamId)}`;
  return inScope(actor, async (tx) => {
    const [one] = await tx.execute<{ imprint: string }>(
      sql`select ${IMPRINT} as imprint ${reached}`,
    );
    const known = one && found.get(one.imprint);
    if (known) return { known, stamped: [], imprint: one.imprint };
    const stamped = await tx.execute<Stamped & { imprint: string }>(sql`
      select team_id as "teamId", stamp, (select ${IMPRINT} ${reached}) as imprint ${reached}
      order by team_id`);
    return { known: undefined, stamped, imprint: stamped[0]?.imprint ?? "" };
  });
}

function isOld({ teamId, stamp }: Stamped, kept: KeptAtRung): boolean {
  return kept.teams.get(teamId)?.stamp !== stamp;
}

function historiesOf(stamped: readonly Stamped[], kept: KeptAtRung): Histories {
  return new Map(
    stamped.flatMap(({ teamId }): [TeamId, TeamHistory][] => {
      const found = kept.teams.get(teamId);
      return found ? [[teamId, found.history]] : [];
    }),
  );
}

async function keepAnew(teams: readonly Stamped[], kept: KeptAtRung, proof: Proof): Promise<void> {
  const old = teams.filter((team) => isOld(team, kept)).map((team) => team.teamId);
  if (old.length === 0) return;
  const { stamped, meaning, peopleOf } = await inSnapshot(READER, (tx) => readTeams(tx, old));
  kept.found = new LastFew(MOST_KEPT); // what was found before holds on to histories that are old now
  for (const { teamId, stamp } of stamped) {
    const history = teamHistory(teamId, peopleOf(teamId), meaning, proof);
    kept.teams.set(teamId, { stamp, history });
    await setImmediate(); // others are served between two teams
  }
}

type TeamsRead = {
  readonly stamped: readonly Stamped[];
  readonly meaning: Meaning;
  /** Everybody who ever was a member of the team itself. */
  readonly peopleOf: (teamId: TeamId) => PersonFacts[];
};

/** The same number of statements however many teams. */
export async function readTeams(tx: Tx, teamIds: readonly TeamId[]): Promise<TeamsRead> {
  const ids = sql`${`{${teamIds.join(",")}}`}::uuid[]`;
  const stamped = await tx.execute<Stamped>(sql`
    select team_id as "teamId", stamp from team_stamps where team_id = any(${ids})`);
  const members = await tx.execute<{ teamId: TeamId; personId: PersonId }>(sql`
    select distinct team_id as "teamId", person_id as "personId" from team_memberships
    where team_id = any(${ids})`);
  const facts = await readFacts(tx, [...new Set(members.map((member) => member.personId))]);
  const meaning = await readMeaning(tx);
  const factsOf = new Map(facts.map((person) => [person.personId, person]));
  const of = groupBy(members, (member) => member.teamId);
  return {
    stamped,
    meaning,
    peopleOf: (teamId) =>
      (of.get(teamId) ?? []).flatMap(({ personId }) => factsOf.get(personId) ?? []),
  };
}
