import { hashPassword, isOutdated, isPassword } from "@/db/passwords";
import { credentialsBehind } from "@/db/queries/users";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";
import type { SessionId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import type { SignIn } from "@/lib/user/sign-in";
import { reserveTry } from "./reserve-try";
import { startSession } from "./start-session";

export type SignInProblem = "wrong" | "too-many";

/**
 * A session for the right password. Unknown, invited and disabled logins get the same answer as a wrong
 * password, after the same work. Throws TooBusy; where tries cannot be counted, nobody signs in.
 */
export async function signIn(
  actor: Actor,
  { email, password }: SignIn,
  from: { readonly place: string; readonly isKnown: boolean },
): Promise<Result<SessionId, SignInProblem>> {
  const digest = digestOf(email);
  const reserved = await reserveTry(actor, { email: digest, ...from });
  if (!reserved.ok) return reserved;
  const login = await credentialsBehind(actor, email);
  const isRight = await isPassword(login?.passwordHash ?? null, password);
  if (!login?.passwordHash || !isRight || login.disabledAt) return fail("wrong");
  const passwordHash = isOutdated(login.passwordHash) ? await hashPassword(password) : null;
  const signedIn = { userId: login.id, email: digest, place: from.place, passwordHash };
  return ok(await startSession(actor, signedIn));
}
