import { sql } from "drizzle-orm";
import { inScope, inSnapshot, isInScope } from "@/db/actor-scope";
import { turns } from "@/db/turns";
import { type Actor, jobActor } from "@/lib/access";
import type { QuestionOn } from "@/lib/competency/matrix-on";
import { type TeamDay, teamDay } from "@/lib/competency/team-day";
import type { TeamId } from "@/lib/ids";
import { isWithin } from "@/lib/standing/scope";
import { competenciesIn } from "./catalogue";
import { factsOfMembersIn } from "./facts";
import { meaningFor } from "./meaning";
import { readTeams, TEAMS_AT_ONCE } from "./team-histories";
import { inTeam } from "./view";

/** So much of them stays in memory, and the days that were asked for last. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Days are the same whoever looks at them. */
const READER = jobActor("team days");

type Stamped = { readonly teamId: TeamId; readonly stamp: string };
type Kept = { readonly stamp: string; readonly day: TeamDay };
type KeptDay = Map<TeamId, Kept>;

type Memory = {
  readonly days: Map<string, KeptDay>;
  /** So that several who find the same teams old do not all work them out. */
  readonly inTurn: ReturnType<typeof turns>;
};

// On globalThis for the same reason as the connection: see db/client.ts.
const shared: typeof globalThis & { __tesseraTeamDays?: Memory } = globalThis;

export type TeamDaysQuestion = QuestionOn & { readonly teamId: TeamId };

/**
 * A team's members on a day, subtree included, team by team: also those whom the actor does not reach, who
 * are to be left out by whoever names them. They stay in this process's memory, and are never old, as
 * team histories are (see there). Not for use inside a transaction.
 */
export async function keptTeamDays(actor: Actor, question: TeamDaysQuestion): Promise<TeamDay[]> {
  if (isInScope(actor)) throw new Error("Days of teams are read in transactions of their own.");
  const kept = keptFor(question);
  for (;;) {
    const stamped = await stampsBelow(question.teamId);
    const old = stamped.filter((team) => isOld(team, kept));
    if (old.length === 0) return stamped.flatMap(({ teamId }) => kept.get(teamId)?.day ?? []);
    for (let start = 0; start < old.length; start += TEAMS_AT_ONCE) {
      const batch = old.slice(start, start + TEAMS_AT_ONCE);
      await memory().inTurn(() => keepAnew(batch, kept, question));
    }
    forgetMost();
  }
}

/** The same as the actor's own reading finds it, for use inside a transaction. */
export function teamDayFor(actor: Actor, question: TeamDaysQuestion): Promise<TeamDay> {
  const { teamId, asOf } = question;
  return inScope(actor, async () => {
    const [facts, meaning, competencies] = await Promise.all([
      factsOfMembersIn(actor, { teamId, from: asOf, until: asOf }),
      meaningFor(actor),
      competenciesIn(actor),
    ]);
    const isWanted = (team: TeamId) => isWithin(team, teamId, meaning.parents);
    const ids = competencies.map(({ id }) => id);
    return teamDay(facts, isWanted, meaning, { ...question, competencies: ids });
  });
}

/** The days of a question; it is the latest from now on. */
function keptFor({ asOf, proof, warningDays }: QuestionOn): KeptDay {
  const { days } = memory();
  const key = `${asOf} ${proof} ${warningDays}`;
  const kept: KeptDay = days.get(key) ?? new Map();
  days.delete(key);
  days.set(key, kept);
  return kept;
}

function memory(): Memory {
  shared.__tesseraTeamDays ??= { days: new Map(), inTurn: turns(1) };
  return shared.__tesseraTeamDays;
}

async function stampsBelow(teamId: TeamId): Promise<readonly Stamped[]> {
  return inScope(READER, (tx) =>
    tx.execute<Stamped>(sql`
      select team_id as "teamId", stamp from team_stamps where ${inTeam(sql`team_id`, teamId)}`),
  );
}

function isOld({ teamId, stamp }: Stamped, kept: KeptDay): boolean {
  return kept.get(teamId)?.stamp !== stamp;
}

async function keepAnew(
  teams: readonly Stamped[],
  kept: KeptDay,
  question: QuestionOn,
): Promise<void> {
  const old = teams.filter((team) => isOld(team, kept)).map((team) => team.teamId);
  if (old.length === 0) return;
  const [{ stamped, meaning, peopleOf }, competencies] = await inSnapshot(
    READER,
    async (tx) => [await readTeams(tx, old), await competenciesIn(READER)] as const,
  );
  const asked = { ...question, competencies: competencies.map(({ id }) => id) };
  for (const { teamId, stamp } of stamped) {
    const day = teamDay(peopleOf(teamId), (team) => team === teamId, meaning, asked);
    kept.set(teamId, { stamp, day });
  }
}

/** The days that were asked for longest ago go first; the latest stays, however large it is. */
function forgetMost(): void {
  const { days } = memory();
  let bytes = 0;
  for (const [key, kept] of [...days].reverse()) {
    if (bytes > MOST_BYTES) days.delete(key);
    for (const { day } of kept.values()) bytes += day.values.byteLength;
  }
}
