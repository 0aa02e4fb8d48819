import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { users } from "@/db/schema/users";
import type { UserId } from "@/lib/ids";

/** Lets a disabled user in again, with the access they had. Throws NotFound. */
export const enableUser = command<UserId, void>(
  "user.manage",
  "user.enable",
  async (tx, userId) => {
    const enabled = await tx
      .update(users)
      .set({ disabledAt: null })
      .where(eq(users.id, userId))
      .returning({ id: users.id });
    if (enabled.length === 0) throw new NotFound();
  },
);
