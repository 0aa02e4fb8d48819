import { and, asc, desc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { assessmentRounds } from "@/db/schema/assessment-rounds";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { AssessmentRoundId, PersonId, TeamId } from "@/lib/ids";

export type RoundRow = typeof assessmentRounds.$inferSelect;

/** Rounds in which people of the team take part: its own, those of teams above it and below; the newest first. */
export function roundsOf(actor: Actor, teamId: TeamId): Promise<RoundRow[]> {
  return rowsWhere(
    actor,
    sql`${assessmentRounds.teamId} in (select id from teams where ${teamId} = any(path))
      or ${assessmentRounds.teamId} in (select unnest(path) from teams where id = ${teamId})`,
  );
}

/** Rounds that are open on the day to a person who is in one of their teams on it. */
export function roundsWith(actor: Actor, personId: PersonId, day: Day): Promise<RoundRow[]> {
  const { teamId, opensOn, closedOn } = assessmentRounds;
  const on = sql`${assessmentRounds.opensOn}`;
  return rowsWhere(
    actor,
    and(
      isNull(closedOn),
      lte(opensOn, day),
      sql`${teamId} in (
        select unnest(t.path) from team_memberships m join teams t on t.id = m.team_id
        where m.person_id = ${personId} and (m.ends_on is null or m.ends_on >= ${on}))`,
    ),
  );
}

function rowsWhere(actor: Actor, condition: SQL | undefined): Promise<RoundRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(assessmentRounds)
      .where(condition)
      .orderBy(desc(assessmentRounds.opensOn), asc(assessmentRounds.id)),
  );
}

/** Throws NotFound. */
export async function roundOf(actor: Actor, id: AssessmentRoundId): Promise<RoundRow> {
  const [found] = await rowsWhere(actor, eq(assessmentRounds.id, id));
  if (!found) throw new NotFound();
  return found;
}
