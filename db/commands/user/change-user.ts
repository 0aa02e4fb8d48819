import { and, eq } from "drizzle-orm";
import { command } from "@/db/command";
import { users } from "@/db/schema/users";
import { fail, ok, type Result } from "@/lib/result";
import type { ChangeUser } from "@/lib/user/admission";
import { hasWorkingAdmin } from "./has-working-admin";
import { type PersonProblem, personFor, setTeams } from "./terms";

export type ChangeUserProblem = PersonProblem | "changed-meanwhile" | "last-admin";

/** Changes what a user may do, and to whom. It holds from their next request on. */
export const changeUser = command<ChangeUser, Result<null, ChangeUserProblem>>(
  "user.manage",
  "user.change",
  async (tx, { userId, version, name, ...terms }) => {
    const person = await personFor(tx, { ...terms, otherwise: "" });
    if (!person.ok) return person;
    const changed = await tx
      .update(users)
      .set({ name, access: terms.access, personId: person.value })
      .where(and(eq(users.id, userId), eq(users.version, version)))
      .returning({ id: users.id });
    if (changed.length === 0) return fail("changed-meanwhile");
    if (!(await hasWorkingAdmin(tx))) return fail("last-admin");
    await setTeams(tx, userId, terms);
    return ok(null);
  },
);
