import { command } from "@/db/command";
import { users } from "@/db/schema/users";
import type { UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import type { InviteUser } from "@/lib/user/admission";
import { LINK_MINUTES } from "@/lib/user/link";
import { makeLink, type NewLink } from "./make-link";
import { setTeams } from "./set-teams";

/** A login without a password, and the link by which its user chooses one. */
export const inviteUser = command<
  InviteUser,
  Result<NewLink & { readonly userId: UserId }, "email-taken">
>("user.manage", "user.invite", async (tx, { email, name, access, personId, teamIds }) => {
  const [user] = await tx
    .insert(users)
    .values({ email, name, access, personId })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!user) return fail("email-taken");
  await setTeams(tx, user.id, access === "manager" ? teamIds : []);
  return ok({ userId: user.id, ...(await makeLink(tx, user.id, LINK_MINUTES.invitation)) });
});
