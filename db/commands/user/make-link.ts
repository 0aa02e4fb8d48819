import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { isUsable } from "@/db/queries/links";
import { oneTimeLinks } from "@/db/schema/one-time-links";
import { digestOf, newSecret } from "@/db/secrets";
import type { UserId } from "@/lib/ids";

/** A link as it is shown, once: only a digest of the secret is kept. */
export type NewLink = { readonly secret: string; readonly expiresAt: Date };

/** A link in place of all earlier ones for the same user, or (null) for the first administrator. */
export async function makeLink(tx: Tx, userId: UserId | null, minutes: number): Promise<NewLink> {
  const whose = userId ? eq(oneTimeLinks.userId, userId) : isNull(oneTimeLinks.userId);
  await tx.delete(oneTimeLinks).where(and(whose, isNull(oneTimeLinks.usedAt)));
  const secret = newSecret();
  const expiresAt = new Date(now().getTime() + minutes * 60_000);
  await tx.insert(oneTimeLinks).values({ tokenHash: digestOf(secret), userId, expiresAt });
  return { secret, expiresAt };
}

/** Uses a link up: whose it was, or undefined where it no longer works. Of two at once, one succeeds. */
export async function spendLink(
  tx: Tx,
  secret: string,
): Promise<{ userId: UserId | null } | undefined> {
  const [used] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now() })
    .where(isUsable(secret))
    .returning({ userId: oneTimeLinks.userId });
  return used;
}
