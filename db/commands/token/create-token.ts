import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { apiTokens } from "@/db/schema/api-tokens";
import { users } from "@/db/schema/users";
import { digestOf, newSecret } from "@/db/secrets";
import type { Access } from "@/lib/access";
import type { UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import { accessesWithin } from "@/lib/user/login";

const MS_PER_DAY = 86_400_000;

export type TokenWish = {
  readonly userId: UserId;
  readonly name: string;
  readonly access: Access;
  /** Days that it works; null for one that works until it is revoked. */
  readonly days: number | null;
  /** Given only where the secret is agreed beforehand, as for a demonstration. */
  readonly secret?: string;
};

/** A token and its secret, which is told this once. An access above the user's is refused. Throws NotFound. */
export const createToken = command<
  TokenWish,
  Result<{ readonly secret: string }, "above-own-access">
>("token.write", "token.create", async (tx, { userId, name, access, days, ...given }) => {
  const [user] = await tx.select({ own: users.access }).from(users).where(eq(users.id, userId));
  if (!user) throw new NotFound();
  if (!accessesWithin(user.own).includes(access)) return fail("above-own-access");
  const secret = given.secret ?? `tessera_${newSecret()}`;
  const expiresAt = days === null ? null : new Date(now().getTime() + days * MS_PER_DAY);
  const tokenHash = digestOf(secret);
  await tx.insert(apiTokens).values({ userId, name, access, expiresAt, tokenHash });
  return ok({ secret });
});
