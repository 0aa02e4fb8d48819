"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { undoneWords } from "@/app/_server/undone-words";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { batchOf } from "@/db/queries/batches";
import { seenAs } from "@/lib/form/seen";
import { BatchId } from "@/lib/ids";

/** Takes an act back; what that was can be taken back itself. */
export const takeBatchBack = action(z.object(seenAs(BatchId)), async (actor, seen) => {
  const undone = await undoBatch(actor, seen);
  if (!undone.ok) return outcomeOf(undone, "");
  const { id, version } = await batchOf(actor, undone.value.batchId);
  revalidatePath("/", "layout");
  return { status: "done", message: undoneWords(undone.value), undo: { id, version } };
});
