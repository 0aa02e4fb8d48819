import { desc, eq, lt } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { batches } from "@/db/schema/batches";
import type { Actor } from "@/lib/access";
import type { BatchId } from "@/lib/ids";

export type BatchRow = typeof batches.$inferSelect;

/** Acts on many rows that the actor may know of, the newest first, from before this transaction on. */
export function batchesFor(
  actor: Actor,
  { limit, after }: { readonly limit: number; readonly after: number | null },
): Promise<BatchRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(batches)
      .where(after === null ? undefined : lt(batches.tx, after))
      .orderBy(desc(batches.tx))
      .limit(limit),
  );
}

/** Throws NotFound. */
export function batchOf(actor: Actor, id: BatchId): Promise<BatchRow> {
  return inScope(actor, async (tx) => {
    const [found] = await tx.select().from(batches).where(eq(batches.id, id));
    if (!found) throw new NotFound();
    return found;
  });
}
