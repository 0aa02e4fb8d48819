import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/users";

/** Whether somebody is left who can let others in. Locks them, so that two cannot leave at the same moment. */
export async function hasWorkingAdmin(tx: Tx): Promise<boolean> {
  const working = and(
    eq(users.access, "admin"),
    isNull(users.disabledAt),
    isNotNull(users.passwordHash),
  );
  const admins = await tx.select({ id: users.id }).from(users).where(working).for("update");
  return admins.length > 0;
}
