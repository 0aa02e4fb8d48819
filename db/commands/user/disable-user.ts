import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { endSessions } from "@/db/commands/session/end-sessions-of";
import { NotFound } from "@/db/errors";
import { users } from "@/db/schema/users";
import type { UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import { hasWorkingAdmin } from "./has-working-admin";

/** Shuts a user out at once: sessions end, tokens stop. Nothing of theirs is lost. Throws NotFound. */
export const disableUser = command<UserId, Result<null, "last-admin">>(
  "user.manage",
  "user.disable",
  async (tx, userId) => {
    const disabled = await tx
      .update(users)
      .set({ disabledAt: now() })
      .where(eq(users.id, userId))
      .returning({ id: users.id });
    if (disabled.length === 0) throw new NotFound();
    if (!(await hasWorkingAdmin(tx))) return fail("last-admin");
    await endSessions(tx, userId, null);
    return ok(null);
  },
);
