import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { people } from "@/db/schema/people";
import { teams } from "@/db/schema/teams";
import { users } from "@/db/schema/users";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";
import type { FeedSubject } from "@/lib/calendar-feed/create-calendar-feed";
import type { TeamId } from "@/lib/ids";
import type { Login } from "@/lib/user/login";
import { loginColumns } from "./users";

/** A feed, and what it is of: no name where the actor may not see that any more. */
export type FeedRow = Omit<typeof calendarFeeds.$inferSelect, "tokenHash"> & {
  readonly subjectName: string | null;
};

const { id, version, userId, personId, teamId, things, createdAt, revokedAt } = calendarFeeds;
const columns = { id, version, userId, personId, teamId, things, createdAt, revokedAt };

/** The actor's own feeds, revoked ones too, the newest last. */
export function calendarFeedsFor(actor: Actor): Promise<FeedRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select({
        ...columns,
        subjectName: sql<string | null>`coalesce(${people.name}, ${teams.name})`,
      })
      .from(calendarFeeds)
      .leftJoin(people, eq(people.id, personId))
      .leftJoin(teams, eq(teams.id, teamId))
      .orderBy(asc(createdAt), asc(id)),
  );
}

export type Feed = { readonly feed: Omit<FeedRow, "subjectName">; readonly login: Login };

/** The feed that this secret opens, with who made it as they are now. Null for none, and for a revoked one. */
export function feedBehind(actor: Actor, secret: string): Promise<Feed | null> {
  return inScope(actor, async (tx) => {
    const [found] = await tx
      .select({ feed: columns, login: loginColumns })
      .from(calendarFeeds)
      .innerJoin(users, eq(users.id, userId))
      .where(and(eq(calendarFeeds.tokenHash, digestOf(secret)), isNull(revokedAt)));
    return found ?? null;
  });
}

/** What somebody's or a team's calendar is called; null where the actor does not reach them. */
export function subjectNameFor(actor: Actor, subject: FeedSubject): Promise<string | null> {
  return inScope(actor, async (tx) => {
    const found =
      subject.teamId === null
        ? await tx.select({ name: people.name }).from(people).where(eq(people.id, subject.personId))
        : await tx.select({ name: teams.name }).from(teams).where(isReached(subject.teamId));
    return found[0]?.name ?? null;
  });
}

/** Not only named, as the teams above one's own are. */
function isReached(team: TeamId) {
  return sql`${teams.id} = ${team} and (sees_all() or ${teams.path} && own_teams())`;
}
