"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalid, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { createToken as create } from "@/db/commands/token/create-token";
import { revokeToken as revoke } from "@/db/commands/token/revoke-token";
import { TokenId } from "@/lib/ids";
import { CreateToken } from "@/lib/user/create-token";

export const createToken = action(CreateToken, async (actor, { days, ...wish }) => {
  if (!actor.userId) return refused("Only users have tokens.");
  const outcome = await create(actor, { ...wish, userId: actor.userId, days });
  if (!outcome.ok) return invalid({ access: "A token has your access or a lower one." });
  revalidatePath(paths.tokens());
  return { status: "done", message: `Token “${wish.name}”`, secret: outcome.value.secret };
});

export const revokeToken = action(z.object({ tokenId: TokenId }), async (actor, { tokenId }) => {
  await revoke(actor, tokenId);
  revalidatePath(paths.tokens());
  return done();
});
