import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { BatchItem, UndoneBatchItem } from "@/app/_server/api/items/batch";
import { refusalResponse } from "@/app/_server/api/writing";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { BatchId } from "@/lib/ids";

const undo = {
  summary: "Take an act back, but for what was changed since; a merge is split",
  permission: "organisation.read",
  params: z.object({ batchId: BatchId }),
  ifMatch: true,
  answer: UndoneBatchItem,
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undo, async ({ actor, params: { batchId: id }, version }) => {
    const undone = await undoBatch(actor, { id, version });
    return undone.ok
      ? answerResponse(undo, undone.value)
      : refusalResponse(undone.problem, BatchItem, undefined);
  }),
});
