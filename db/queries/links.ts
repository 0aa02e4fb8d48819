import { and, eq, gt, isNull } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { oneTimeLinks } from "@/db/schema/one-time-links";
import { users } from "@/db/schema/users";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";

export type Link = {
  /** Whose password it chooses; null for the link that makes the first administrator. */
  readonly user: { readonly name: string; readonly email: string } | null;
};

/** The link that this secret is. Null where it was used, is too old or never was. */
export function linkBehind(actor: Actor, secret: string): Promise<Link | null> {
  return inScope(actor, async (tx) => {
    const { name, email } = users;
    const found = await tx
      .select({ user: { name, email } })
      .from(oneTimeLinks)
      .leftJoin(users, eq(users.id, oneTimeLinks.userId))
      .where(isUsable(secret));
    return found[0] ?? null;
  });
}

/** The condition that a row of `one_time_links` is this link, and that it still works. */
export function isUsable(secret: string) {
  const { tokenHash, usedAt, expiresAt } = oneTimeLinks;
  return and(eq(tokenHash, digestOf(secret)), isNull(usedAt), gt(expiresAt, now()));
}
