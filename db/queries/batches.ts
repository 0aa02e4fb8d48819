import { and, desc, eq, lt, or } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { NotFound } from "@/db/errors";
import { batches } from "@/db/schema/batches";
import type { Actor } from "@/lib/access";
import type { BatchId } from "@/lib/ids";

export type BatchRow = typeof batches.$inferSelect;

/** The place of a batch in the list. */
export type BatchPlace = Pick<BatchRow, "createdAt" | "id">;

/** Acts on many rows that the actor may know of, the newest first, from after this one on. */
export function batchesFor(
  actor: Actor,
  { limit, after }: { readonly limit: number; readonly after: BatchPlace | null },
): Promise<BatchRow[]> {
  const older = after
    ? or(
        lt(batches.createdAt, after.createdAt),
        and(eq(batches.createdAt, after.createdAt), lt(batches.id, after.id)),
      )
    : undefined;
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(batches)
      .where(older)
      .orderBy(desc(batches.createdAt), desc(batches.id))
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
