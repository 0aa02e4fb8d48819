import { eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { Forbidden } from "@/db/errors";
import { loginColumns } from "@/db/queries/users";
import { users } from "@/db/schema/users";
import { type Actor, isOfUser, jobActor } from "@/lib/access";
import { accessesWithin, userActor } from "@/lib/user/login";

/**
 * Who asked for a job, as they may act at this moment: it may have waited. Throws Forbidden where they
 * were shut out, or have less access than they used.
 */
export async function actingNow(asked: Actor): Promise<Actor> {
  const { userId } = asked;
  if (userId === null) return asked;
  const [login] = await inScope(jobActor("jobs"), (tx) =>
    tx.select(loginColumns).from(users).where(eq(users.id, userId)),
  );
  const user = login ? userActor(login) : null;
  if (!user || !isOfUser(user.access) || !isOfUser(asked.access)) throw new Forbidden();
  if (!accessesWithin(user.access).includes(asked.access)) throw new Forbidden();
  return { ...asked, teamIds: user.teamIds };
}
