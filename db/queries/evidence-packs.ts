import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { NotFound } from "@/db/errors";
import { evidencePacks } from "@/db/schema/evidence-packs";
import type { Actor } from "@/lib/access";
import type { EvidencePackId } from "@/lib/ids";

export type EvidencePackRow = typeof evidencePacks.$inferSelect;

type Page = {
  readonly limit?: number;
  /** Those after this one. */
  readonly after?: { readonly madeAt: string; readonly id: string } | null;
};

/** Packs that are still kept, as far as the actor may have them; the newest first. */
export function evidencePacksFor(
  actor: Actor,
  { limit, after }: Page = {},
): Promise<EvidencePackRow[]> {
  const { madeAt, id } = evidencePacks;
  const all: SQL[] = [gt(evidencePacks.keptUntil, now())];
  if (after) all.push(sql`(${madeAt}, ${id}) < (${after.madeAt}::timestamptz, ${after.id}::uuid)`);
  return inScope(actor, (tx) => {
    const query = tx
      .select()
      .from(evidencePacks)
      .where(and(...all))
      .orderBy(desc(madeAt), desc(id));
    return limit === undefined ? query : query.limit(limit);
  });
}

/** Throws NotFound. */
export async function evidencePackOf(actor: Actor, id: EvidencePackId): Promise<EvidencePackRow> {
  const [found] = await inScope(actor, (tx) =>
    tx
      .select()
      .from(evidencePacks)
      .where(and(eq(evidencePacks.id, id), gt(evidencePacks.keptUntil, now()))),
  );
  if (!found) throw new NotFound();
  return found;
}
