import { asc, eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { apiTokens } from "@/db/schema/api-tokens";
import { users } from "@/db/schema/users";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";
import type { TokenId, UserId } from "@/lib/ids";
import type { Login, TokenTerms } from "@/lib/user/login";
import { loginColumns } from "./users";

const { id, userId, name, access, createdAt, expiresAt, revokedAt } = apiTokens;

/** The token that this secret is, with its user as they are now; working or not. Null for no token. */
export function tokenBehind(
  actor: Actor,
  secret: string,
): Promise<{ readonly token: TokenTerms; readonly login: Login } | null> {
  return inScope(actor, async (tx) => {
    const found = await tx
      .select({ token: { name, access, expiresAt, revokedAt }, login: loginColumns })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, userId))
      .where(eq(apiTokens.tokenHash, digestOf(secret)));
    return found[0] ?? null;
  });
}

export type TokenRow = TokenTerms & {
  readonly id: TokenId;
  readonly userId: UserId;
  readonly userName: string;
  readonly createdAt: Date;
};

/** The actor's own tokens; everybody's for an administrator. Revoked ones, too, the newest last. */
export function tokensFor(actor: Actor): Promise<TokenRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select({ id, userId, userName: users.name, name, access, createdAt, expiresAt, revokedAt })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, userId))
      .orderBy(asc(createdAt)),
  );
}
