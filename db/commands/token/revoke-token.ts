import { and, eq, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { apiTokens } from "@/db/schema/api-tokens";
import type { TokenId } from "@/lib/ids";

/** Stops a token: one's own, or anybody's for an administrator. One that was revoked stays so. */
export const revokeToken = command<TokenId, void>("token.write", "token.revoke", async (tx, id) => {
  await tx
    .update(apiTokens)
    .set({ revokedAt: now() })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)));
});
