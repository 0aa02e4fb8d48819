import { and, eq, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { sessions } from "@/db/schema/sessions";
import type { SessionId } from "@/lib/ids";

/** Ends a session: one's own, or anybody's for an administrator. One that has ended stays as it is. */
export const endSession = command<SessionId, void>(
  "account.write",
  "session.end",
  async (tx, id) => {
    await tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));
  },
);
