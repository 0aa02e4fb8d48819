import "server-only";
import { now } from "@/db/clock";
import { touchSession } from "@/db/commands/session/touch-session";
import { sessionBehind } from "@/db/queries/sessions";
import type { Actor } from "@/lib/access";
import type { SessionId } from "@/lib/ids";
import { userActor } from "@/lib/user/login";
import { isAlive, isWorthNoting } from "@/lib/user/session";
import { DOORKEEPER } from "./doorkeeper";

/** Whom a session signs in at this moment; null where it has ended or its user is shut out. */
export async function actorOfSession(id: SessionId): Promise<Actor | null> {
  const found = await sessionBehind(DOORKEEPER, id);
  const at = now();
  if (!found || !isAlive(found.session, at)) return null;
  if (isWorthNoting(found.session, at)) await touchSession(DOORKEEPER, id);
  return userActor(found.login);
}
