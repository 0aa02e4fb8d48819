import { and, eq, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { auditorLinks } from "@/db/schema/auditor-links";
import type { AuditorLinkId } from "@/lib/ids";

/** Stops a link: its address opens nothing any more. One that was revoked stays so. Throws NotFound. */
export const revokeAuditorLink = command<AuditorLinkId, void>(
  "auditor-link.write",
  "auditor-link.revoke",
  async (tx, id, actor) => {
    const [link] = await auditorLinksFor(actor, { id });
    if (!link) throw new NotFound();
    await tx
      .update(auditorLinks)
      .set({ revokedAt: now() })
      .where(and(eq(auditorLinks.id, id), isNull(auditorLinks.revokedAt)));
  },
);
