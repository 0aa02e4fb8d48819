import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { type IssuedBadge, issuedBadgesOf } from "@/db/queries/issued-badges";
import { openRow } from "@/db/rows/versioned";
import { issuedBadges } from "@/db/schema/issued-badges";
import type { Actor } from "@/lib/access";
import type { RevokeIssuedBadge } from "@/lib/badge/issue/revoke-issued-badge";
import type { IssuedBadgeId } from "@/lib/ids";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { fail, ok } from "@/lib/result";

/** Lets a badge of our own no longer be good. It stays on record, and its award as it is. */
export const revokeIssuedBadge = command<RevokeIssuedBadge, Saved<IssuedBadge>>(
  "badge.issue",
  "badge.revoke",
  async (tx, { reason, ...seen }, actor) => {
    const found = await openRow(tx, issuedBadges, seen);
    const current = await issuedBadge(actor, seen.id);
    if (!found.ok) return fail({ kind: "changed", current });
    if (current.revokedAt !== null) return invalid(ALREADY);
    await tx
      .update(issuedBadges)
      .set({ revokedAt: now(), revokedReason: reason })
      .where(eq(issuedBadges.id, seen.id));
    return ok(await issuedBadge(actor, seen.id));
  },
);

const ALREADY = problem("id", "already-revoked", "This badge is revoked already.");

async function issuedBadge(actor: Actor, id: IssuedBadgeId): Promise<IssuedBadge> {
  const [issued] = await issuedBadgesOf(actor, { ids: [id] });
  if (!issued) throw new NotFound();
  return issued;
}
