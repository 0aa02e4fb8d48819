import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { sessions } from "@/db/schema/sessions";
import type { SessionId, UserId } from "@/lib/ids";

/** Signs a user out everywhere. */
export const endSessionsOf = command<UserId, void>("user.manage", "session.end", (tx, userId) =>
  endSessions(tx, userId, null),
);

/** Ends the sessions of a user, all or all but one, inside another command. */
export async function endSessions(tx: Tx, userId: UserId, except: SessionId | null): Promise<void> {
  const open = and(eq(sessions.userId, userId), isNull(sessions.endedAt));
  await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(except ? and(open, ne(sessions.id, except)) : open);
}
