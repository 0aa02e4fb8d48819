import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { batches } from "@/db/schema/batches";
import type { Actor } from "@/lib/access";
import type { BatchKind } from "@/lib/batch/batch";
import type { BatchId, ImportId } from "@/lib/ids";
import { currentTransaction } from "./seeing";

export type KeptBatch = {
  readonly kind: BatchKind;
  readonly title: string;
  readonly size?: number;
  readonly reason?: string | null;
  readonly undoes?: BatchId | null;
  readonly importId?: ImportId | null;
  readonly idempotencyKey?: string | null;
  readonly contentHash?: string | null;
};

/** Keeps that this transaction is an act which can be taken back. */
export async function keepBatch(tx: Tx, actor: Actor, batch: KeptBatch): Promise<BatchId> {
  const [kept] = await tx
    .insert(batches)
    .values({
      size: 0,
      ...batch,
      tx: await currentTransaction(tx),
      actor: actor.name,
      createdBy: actor.userId,
      createdAt: now(),
    })
    .returning({ id: batches.id });
  if (!kept) throw new Error("The act was not kept.");
  return kept.id;
}
