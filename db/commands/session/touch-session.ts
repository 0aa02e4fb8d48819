import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { sessions } from "@/db/schema/sessions";
import type { SessionId } from "@/lib/ids";

/** Notes that a session is in use, so that it does not count as left alone. */
export const touchSession = command<SessionId, void>(
  "account.write",
  "session.touch",
  async (tx, id) => {
    await tx.update(sessions).set({ seenAt: now() }).where(eq(sessions.id, id));
  },
);
