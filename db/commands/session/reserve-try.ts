import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { signInAttempts } from "@/db/schema/sign-in-attempts";
import { fail, ok, type Result } from "@/lib/result";
import { TRIES_FROM_ANYWHERE, TRIES_FROM_ONE_PLACE } from "@/lib/user/sign-in";

export type Try = {
  /** Digest of the address that is tried, whether or not it is somebody's. */
  readonly email: string;
  /** Where it comes from: a network address, or the browser of somebody who signed in here before. */
  readonly place: string;
  /** A known browser is not held up by what strangers do to the same login. */
  readonly isKnown: boolean;
};

/**
 * Counts a try before the password is looked at, so that tries at the same moment cannot all slip through.
 * Whoever then signs in takes it back: see `forgetTries`.
 */
export const reserveTry = command<Try, Result<null, "too-many">>(
  "user.manage",
  "session.try",
  async (tx, tried) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${tried.email}, 0))`);
    await tx.delete(signInAttempts).where(lt(signInAttempts.at, since(TRIES_FROM_ANYWHERE)));
    if (await isUsedUp(tx, tried)) return fail("too-many");
    await tx.insert(signInAttempts).values({ email: tried.email, address: tried.place, at: now() });
    return ok(null);
  },
);

async function isUsedUp(tx: Tx, { email, place, isKnown }: Try): Promise<boolean> {
  const { address, at } = signInAttempts;
  const ofThisLogin = eq(signInAttempts.email, email);
  const here = and(ofThisLogin, eq(address, place), gt(at, since(TRIES_FROM_ONE_PLACE)));
  if ((await tx.$count(signInAttempts, here)) >= TRIES_FROM_ONE_PLACE.most) return true;
  return !isKnown && (await tx.$count(signInAttempts, ofThisLogin)) >= TRIES_FROM_ANYWHERE.most;
}

function since({ minutes }: { minutes: number }): Date {
  return new Date(now().getTime() - minutes * 60_000);
}
