import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { endSessions } from "@/db/commands/session/end-sessions-of";
import { hashPassword } from "@/db/passwords";
import { linkBehind } from "@/db/queries/links";
import { organisationFor } from "@/db/queries/organisation";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access";
import { fail, ok, type Result } from "@/lib/result";
import type { ChoosePassword } from "@/lib/user/choose-password";
import { isGuessable } from "@/lib/user/password";
import { spendLink } from "./make-link";

export type ChoosePasswordProblem = "link-void" | "guessable";

/** Sets the password of the user to whom a link was given, and signs them out everywhere. */
export async function choosePassword(
  actor: Actor,
  { secret, password }: ChoosePassword,
): Promise<Result<{ readonly email: string }, ChoosePasswordProblem>> {
  const link = await linkBehind(actor, secret);
  if (!link?.user) return fail("link-void");
  const { name: organisation } = await organisationFor(actor);
  if (isGuessable(password, [link.user.name, link.user.email, organisation])) {
    return fail("guessable");
  }
  return write(actor, { secret, passwordHash: await hashPassword(password) });
}

const write = command<
  { readonly secret: string; readonly passwordHash: string },
  Result<{ readonly email: string }, ChoosePasswordProblem>
>("user.manage", "user.choose-password", async (tx, { secret, passwordHash }) => {
  const link = await spendLink(tx, secret);
  if (!link?.userId) return fail("link-void");
  const [user] = await tx
    .update(users)
    .set({ passwordHash })
    .where(eq(users.id, link.userId))
    .returning({ id: users.id, email: users.email });
  if (!user) return fail("link-void");
  await endSessions(tx, user.id, null);
  return ok({ email: user.email });
});
