import { asc, eq, inArray, lt } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { badgeContents, badges } from "@/db/schema/badges";
import type { Actor } from "@/lib/access";
import type { BadgeId } from "@/lib/ids";

/** A badge with what is kept of it, to be checked. */
export type KeptBadge = {
  readonly id: BadgeId;
  readonly form: "json" | "jws";
  /** Of the content, in hex. */
  readonly contentHash: string;
  readonly content: Uint8Array;
  readonly statusKnownAt: Date | null;
};

/** Those of these badges that there are. */
export function keptBadges(actor: Actor, ids: readonly BadgeId[]): Promise<KeptBadge[]> {
  return inScope(actor, (tx) => {
    const { id, form, contentHash, statusKnownAt } = badges;
    return tx
      .select({ id, form, contentHash, statusKnownAt, content: badgeContents.content })
      .from(badges)
      .innerJoin(badgeContents, eq(badgeContents.badgeId, id))
      .where(inArray(id, [...ids]))
      .orderBy(id);
  });
}

/** Badges that were last checked before an instant, the longest ago first; at most so many. */
export async function badgesCheckedBefore(
  actor: Actor,
  before: Date,
  most: number,
): Promise<BadgeId[]> {
  const { id, checkedAt } = badges;
  const rows = await inScope(actor, (tx) =>
    tx
      .select({ id })
      .from(badges)
      .innerJoin(badgeContents, eq(badgeContents.badgeId, id))
      .where(lt(checkedAt, before))
      .orderBy(asc(checkedAt), asc(id))
      .limit(most),
  );
  return rows.map((row) => row.id);
}
