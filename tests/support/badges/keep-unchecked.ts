import { hash } from "node:crypto";
import { inScope } from "@/db/actor-scope";
import { badgeContents, badges } from "@/db/schema/badges";
import { jobActor } from "@/lib/access";
import { idOf } from "@/lib/badge/read/shapes";
import type { AwardId, BadgeId, PersonId } from "@/lib/ids";
import type { JsonObject } from "@/lib/json";

const UNCHECKED = {
  integrity: { verdict: "cannot-check", why: "key-not-known" },
  issuer: { verdict: "unconfirmed", why: "integrity" },
  currency: { verdict: "unreadable", checkedAt: "2026-11-20T08:00:00Z" },
} as const;

/** Keeps a badge that nobody could check yet, on 20 November 2026. */
export function keepUnchecked(
  document: JsonObject,
  owner: { readonly personId: PersonId; readonly awardId: AwardId } | null = null,
): Promise<BadgeId> {
  const content = Buffer.from(JSON.stringify(document));
  const instant = new Date("2026-11-20T08:00:00Z");
  return inScope(jobActor("arranger"), async (tx) => {
    const [row] = await tx
      .insert(badges)
      .values({
        ...{ key: String(document.id), form: "json", standard: "3.0", name: "CISSP" },
        issuer: idOf(document.issuer),
        ...{ ...owner, claimedBy: owner && "address", contentHash: hash("sha256", content) },
        ...{ verdicts: UNCHECKED, state: "cannot-check", place: "a.json" },
        ...{ checkedAt: instant, receivedAt: instant },
      })
      .returning({ id: badges.id });
    if (!row) throw new Error("No badge was written.");
    await tx.insert(badgeContents).values({ badgeId: row.id, content });
    return row.id;
  });
}
