import { eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { badgeContents } from "@/db/schema/badges";
import type { Actor } from "@/lib/access";
import type { BadgeId } from "@/lib/ids";

/** The PNG picture that a badge was baked into; null where it has none, or the actor may not know of it. */
export function badgePicture(actor: Actor, badgeId: BadgeId): Promise<Uint8Array | null> {
  return inScope(actor, async (tx) => {
    const [found] = await tx
      .select({ picture: badgeContents.picture })
      .from(badgeContents)
      .where(eq(badgeContents.badgeId, badgeId));
    return found?.picture ?? null;
  });
}
