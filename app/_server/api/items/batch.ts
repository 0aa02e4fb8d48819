import { z } from "zod";
import { Instant } from "@/app/_server/api/iso-day";
import { BATCH_KINDS } from "@/lib/batch/batch";
import { LINE_OUTCOMES } from "@/lib/batch/line";
import { BatchId } from "@/lib/ids";
import { UNDO_CONFLICTS } from "@/lib/undo/plan-undo";

export const BatchItem = z
  .object({
    id: BatchId,
    version: z.int(),
    kind: z.enum(BATCH_KINDS),
    title: z.string(),
    reason: z.string().nullable(),
    size: z.int().describe("How many rows were made, changed or removed."),
    actor: z.string(),
    createdAt: Instant,
    undoes: BatchId.nullable().describe("The act that it takes back."),
    undoneBy: BatchId.nullable().describe("The act that took it back."),
  })
  .meta({ id: "Batch" });

export const BatchAnswerItem = z
  .object({
    title: z.string(),
    lines: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        outcome: z.enum(LINE_OUTCOMES),
        said: z.string(),
      }),
    ),
    seen: z
      .string()
      .describe("Of what is shown here: a commit that gives it does this or nothing."),
    batch: BatchItem.nullable().describe("What was done; null where nothing was."),
  })
  .meta({ id: "BatchAnswer" });

export const ConflictItem = z
  .object({
    entity: z.string(),
    id: z.string(),
    label: z.string(),
    reason: z.enum(UNDO_CONFLICTS),
  })
  .meta({ id: "UndoConflict" });

export const UndoneBatchItem = z
  .object({
    batchId: BatchId.describe("Taking it back: an act that can be taken back itself."),
    removed: z.int(),
    restored: z.int(),
    conflicts: z
      .array(ConflictItem)
      .describe("Rows that were edited or built upon since, or have no place, and stay."),
  })
  .meta({ id: "UndoneBatch" });
