import { command } from "@/db/command";
import { users } from "@/db/schema/users";
import type { UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import type { InviteUser } from "@/lib/user/admission";
import { LINK_MINUTES } from "@/lib/user/link";
import { makeLink, type NewLink } from "./make-link";
import { type PersonProblem, personFor, setTeams } from "./terms";

export type InviteUserProblem = PersonProblem | "email-taken";

/** A login without a password, and the link by which its user chooses one. */
export const inviteUser = command<
  InviteUser,
  Result<NewLink & { readonly userId: UserId }, InviteUserProblem>
>("user.manage", "user.invite", async (tx, { email, name, ...terms }) => {
  const person = await personFor(tx, { ...terms, otherwise: email });
  if (!person.ok) return person;
  const [user] = await tx
    .insert(users)
    .values({ email, name, access: terms.access, personId: person.value })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!user) return fail("email-taken");
  await setTeams(tx, user.id, terms);
  return ok({ userId: user.id, ...(await makeLink(tx, user.id, LINK_MINUTES.invitation)) });
});
