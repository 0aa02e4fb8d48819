import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { endSessions } from "@/db/commands/session/end-sessions-of";
import { reserveTry } from "@/db/commands/session/reserve-try";
import { Forbidden } from "@/db/errors";
import { hashPassword, isPassword } from "@/db/passwords";
import { organisationFor } from "@/db/queries/organisation";
import { credentialsOf } from "@/db/queries/users";
import { users } from "@/db/schema/users";
import { digestOf } from "@/db/secrets";
import { type Actor, jobActor } from "@/lib/access";
import type { SessionId, UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import type { ChangePassword } from "@/lib/user/choose-password";
import { isGuessable } from "@/lib/user/password";

export type ChangePasswordProblem = "wrong" | "too-many" | "guessable";

/** Counts tries at the present password, which may be a stranger's at an unlocked screen. */
const COUNTER = jobActor("password change");

/** Changes the actor's own password and ends all their sessions but this one. Throws Forbidden for no user. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: ChangePassword,
  keep: SessionId | null,
): Promise<Result<null, ChangePasswordProblem>> {
  const own = actor.kind === "user" && actor.userId && (await credentialsOf(actor, actor.userId));
  if (!own) throw new Forbidden("account.write");
  const tried = { email: digestOf(own.email), place: "account", isKnown: true };
  const reserved = await reserveTry(COUNTER, tried);
  if (!reserved.ok) return reserved;
  if (!(await isPassword(own.passwordHash, currentPassword))) return fail("wrong");
  const { name: organisation } = await organisationFor(actor);
  if (isGuessable(password, [own.name, own.email, organisation])) return fail("guessable");
  return write(actor, { userId: own.id, passwordHash: await hashPassword(password), keep });
}

const write = command<
  { readonly userId: UserId; readonly passwordHash: string; readonly keep: SessionId | null },
  Result<null, ChangePasswordProblem>
>("account.write", "user.change-password", async (tx, { userId, passwordHash, keep }) => {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
  await endSessions(tx, userId, keep);
  return ok(null);
});
