import { and, eq, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { wallLinksFor } from "@/db/queries/wall-links";
import { auditorLinks } from "@/db/schema/auditor-links";
import type { AuditorLinkId } from "@/lib/ids";

/** Stops a wall: its address opens nothing any more. One that was revoked stays so. Throws NotFound. */
export const revokeWallLink = command<AuditorLinkId, void>(
  "wall-link.write",
  "wall-link.revoke",
  async (tx, id, actor) => {
    const [link] = await wallLinksFor(actor, { id });
    if (!link) throw new NotFound();
    await tx
      .update(auditorLinks)
      .set({ revokedAt: now() })
      .where(and(eq(auditorLinks.id, id), isNull(auditorLinks.revokedAt)));
  },
);
