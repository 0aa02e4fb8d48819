import { and, eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { sessions } from "@/db/schema/sessions";
import { signInAttempts } from "@/db/schema/sign-in-attempts";
import { users } from "@/db/schema/users";
import type { SessionId, UserId } from "@/lib/ids";

export type SignedIn = {
  readonly userId: UserId;
  /** The tries that led here and no longer count. */
  readonly email: string;
  readonly place: string;
  /** The password, hashed again where it was hashed at a lower cost than today's. */
  readonly passwordHash: string | null;
};

/** A new session for somebody whose password was right. */
export const startSession = command<SignedIn, SessionId>(
  "user.manage",
  "session.start",
  async (tx, { userId, email, place, passwordHash }) => {
    await tx
      .delete(signInAttempts)
      .where(and(eq(signInAttempts.email, email), eq(signInAttempts.address, place)));
    if (passwordHash) await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    const at = now();
    const [row] = await tx
      .insert(sessions)
      .values({ userId, createdAt: at, seenAt: at })
      .returning({ id: sessions.id });
    if (!row) throw new Error("A session was not written.");
    return row.id;
  },
);
