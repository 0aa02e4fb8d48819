import { eq, isNull, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { endsAmong } from "@/db/queries/ends";
import { factsOf } from "@/db/queries/facts";
import { userTeams } from "@/db/schema/user-teams";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { PersonId, TeamId } from "@/lib/ids";
import type { Addressed } from "@/lib/reminder/due";
import { type Directory, recipientsOf } from "@/lib/reminder/recipient";
import { isOn } from "@/lib/span";

/** What ends of these people's, and whom that concerns on the day, as things are now. */
export function addressedEnds(
  actor: Actor,
  personIds: readonly PersonId[],
  asOf: Day,
): Promise<Addressed[]> {
  return inScope(actor, async (tx) => {
    const facts = (await factsOf(actor, personIds)).sort(byPerson);
    const [ends, directory, pathOf] = await Promise.all([
      endsAmong(actor, facts),
      directoryOf(tx),
      pathsOf(tx),
    ]);
    const paths = new Map(facts.map((person) => [person.personId, pathOf(teamOn(person, asOf))]));
    return ends.map((end) => ({
      end,
      recipients: recipientsOf(end.personId, paths.get(end.personId) ?? [], directory),
    }));
  });
}

/** In one order wherever they are written down, so that no two processes wait for each other. */
function byPerson(a: PersonFacts, b: PersonFacts): number {
  return a.personId < b.personId ? -1 : 1;
}

function teamOn({ memberships }: PersonFacts, asOf: Day): TeamId | null {
  const on = memberships.find(({ startsOn, endsOn }) => isOn(asOf, startsOn, endsOn));
  return on?.teamId ?? null;
}

async function pathsOf(tx: Tx): Promise<(team: TeamId | null) => readonly TeamId[]> {
  const rows = await tx.execute<{ id: TeamId; path: TeamId[] }>(sql`select id, path from teams`);
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  return (team) => (team === null ? [] : (paths.get(team) ?? []));
}

/** Those who answer for teams and for compliance, as far as they are not shut out. */
async function directoryOf(tx: Tx): Promise<Directory> {
  const logins = await tx
    .select({
      ...{ userId: users.id, personId: users.personId },
      ...{ access: users.access, teamId: userTeams.teamId },
    })
    .from(users)
    .leftJoin(userTeams, eq(userTeams.userId, users.id))
    .where(isNull(users.disabledAt))
    .orderBy(users.id);
  const leading = logins.flatMap(({ access, teamId, ...login }) =>
    access === "manager" && teamId !== null ? [{ ...login, teamId }] : [],
  );
  const officers = new Map(
    logins.flatMap(({ access, userId, personId }) =>
      access === "compliance" ? [[userId, { userId, personId }] as const] : [],
    ),
  );
  return {
    managers: groupBy(leading, ({ teamId }) => teamId),
    officers: [...officers.values()],
  };
}
