import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { BatchItem } from "@/app/_server/api/items/batch";
import { reading } from "@/app/_server/api/reading";
import { batchOf } from "@/db/queries/batches";
import { BatchId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "One act on many rows",
      permission: "organisation.read",
      params: z.object({ batchId: BatchId }),
      answer: BatchItem,
    },
    ({ actor, params: { batchId } }) => batchOf(actor, batchId),
  ),
});
