import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { organisationFor } from "@/db/queries/organisation";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, reachOf } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import type { TeamId } from "@/lib/ids";
import { type AskedOfPack, PACK_FORMAT, type PackHead, type PackPerson } from "@/lib/pack/evidence";
import type { PackQuestion } from "@/lib/pack/question";
import { totalsBy } from "@/lib/pack/totals";
import { countSlots, type Member, readMembers } from "./population";
import { peopleReader } from "./read-people";
import { policiesInEffect } from "./read-policies";
import { requirementsInEffect } from "./read-requirements";

/** What takes in a pack's evidence as it is read: its head, then its people, one after the other. */
export type EvidenceSink = {
  readonly begin: (head: PackHead) => Promise<void>;
  readonly person: (person: PackPerson) => Promise<void>;
};

/** So many people are read at once, however many there are. */
const PEOPLE_AT_ONCE = 120;

/**
 * Reads all that a pack tells, in the transaction that is open for the actor: of one snapshot where that
 * is one. Throws NotFound for a team or a requirement that is not there or out of reach, and an error
 * where what is read does not add up to its own count.
 */
export function readEvidence(
  actor: Actor,
  question: PackQuestion,
  sink: EvidenceSink,
  watch: Watch = UNWATCHED,
): Promise<PackHead> {
  return inScope(actor, async (tx) => {
    const places = await teamPlacesFor(actor);
    const paths = new Map(places.map(({ id, path }) => [id, path]));
    const { head, members } = await headOf(tx, actor, question, paths);
    await sink.begin(head);
    const readPeople = await peopleReader(actor, question, head.requirements, paths);
    let standings = 0;
    for await (const people of readInAdvance(members, readPeople, watch)) {
      for (const person of people) {
        standings += person.standings.length;
        await sink.person(person);
      }
    }
    if (standings !== head.population.standings) {
      throw new Error("An evidence pack does not add up to its own count.");
    }
    return head;
  });
}

/** The next people are asked for before the last ones are told. */
async function* readInAdvance(
  members: readonly Member[],
  readPeople: (some: readonly Member[]) => Promise<PackPerson[]>,
  { signal, onProgress }: Watch,
): AsyncGenerator<PackPerson[]> {
  const total = members.length;
  const read = (from: number) => {
    const people = readPeople(members.slice(from, from + PEOPLE_AT_ONCE));
    people.catch(() => undefined); // also where nobody comes to take them, because telling failed
    return people;
  };
  let next = read(0);
  for (let done = 0; done < total; done += PEOPLE_AT_ONCE) {
    signal?.throwIfAborted();
    onProgress?.({ stage: "people", done, total });
    const people = await next;
    next = read(done + PEOPLE_AT_ONCE);
    yield people;
  }
}

async function headOf(
  tx: Tx,
  actor: Actor,
  question: PackQuestion,
  paths: ReadonlyMap<TeamId, string>,
) {
  const [{ name, zone }, all, people, slots] = await Promise.all([
    organisationFor(actor),
    requirementsIn(actor),
    readMembers(tx, question),
    countSlots(tx, question),
  ]);
  const known = new Set<string>(all.map(({ id }) => id));
  if (question.requirementIds?.some((id) => !known.has(id))) throw new NotFound();
  const groups = slots.rows.map((row) => ({ ...row, team: paths.get(row.teamId) ?? "" }));
  const byRequirement = totalsBy(groups, ({ requirementId }) => requirementId);
  const byTeam = totalsBy(groups, ({ team }) => team);
  const nothing = { met: 0, grace: 0, waived: 0, gap: 0, coverage: null };
  const head: PackHead = {
    format: PACK_FORMAT,
    organisation: { name, zone },
    question: askedOf(actor, question, paths),
    requirements: await requirementsInEffect(actor, question, all, paths),
    policies: await policiesInEffect(actor, question.asOf),
    population: {
      people: people.rows.length,
      standings: groups.reduce((sum, group) => sum + group.slots, 0),
      queries: { people: people.query, standings: slots.query },
    },
    totals: {
      definition: COVERAGE_DEFINITION,
      all: totalsBy(groups, () => "all").get("all") ?? nothing,
      byRequirement: inOrder(byRequirement).map(([requirementId, counts]) => ({
        requirementId,
        ...counts,
      })),
      byTeam: inOrder(byTeam).map(([team, counts]) => ({ team, ...counts })),
    },
  };
  return { head, members: inTellingOrder(people.rows, paths) };
}

function askedOf(
  actor: Actor,
  { asOf, proof, teamId, requirementIds }: PackQuestion,
  paths: ReadonlyMap<TeamId, string>,
): AskedOfPack {
  const path = teamId && paths.get(teamId);
  if (path === undefined) throw new NotFound();
  return {
    asOf: formatDay(asOf),
    proof,
    team: teamId && path !== null ? { id: teamId, path } : null,
    requirements: requirementIds && [...new Set(requirementIds)].sort(),
    reach: reachOf(actor) === "all" ? "all" : "teams",
  };
}

/** By code units, so that the order is the same on every database. */
function inTellingOrder(members: readonly Member[], paths: ReadonlyMap<TeamId, string>): Member[] {
  const key = ({ teamId, name, id }: Member) => `${paths.get(teamId) ?? ""}\0${name}\0${id}`;
  return inOrder(members.map((member) => [key(member), member] as const)).map(([, one]) => one);
}

function inOrder<Key extends string, Value>(
  entries: Iterable<readonly [Key, Value]>,
): (readonly [Key, Value])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
