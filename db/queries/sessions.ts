import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access";
import type { SessionId, UserId } from "@/lib/ids";
import type { Login } from "@/lib/user/login";
import { aliveSince, type SessionTimes } from "@/lib/user/session";
import { loginColumns } from "./users";

export type SessionWithLogin = { readonly session: SessionTimes; readonly login: Login };

const { createdAt, seenAt, endedAt } = sessions;

/** The row that a cookie names, with the user as they are now; alive or not. Null for an unknown id. */
export function sessionBehind(actor: Actor, id: SessionId): Promise<SessionWithLogin | null> {
  return inScope(actor, async (tx) => {
    const found = await tx
      .select({ session: { createdAt, seenAt, endedAt }, login: loginColumns })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessions.id, id));
    return found[0] ?? null;
  });
}

export type OpenSession = SessionTimes & { readonly id: SessionId };

/** The sessions of a user that still sign them in, the latest used first. */
export function openSessionsOf(actor: Actor, userId: UserId): Promise<OpenSession[]> {
  const since = aliveSince(now());
  return inScope(actor, (tx) =>
    tx
      .select({ id: sessions.id, createdAt, seenAt, endedAt })
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(endedAt),
          gt(seenAt, since.seenAt),
          gt(createdAt, since.createdAt),
        ),
      )
      .orderBy(desc(seenAt)),
  );
}
