import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { BatchAnswerItem, BatchItem } from "@/app/_server/api/items/batch";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { flaw, problemResponse } from "@/app/_server/api/problem";
import { reading } from "@/app/_server/api/reading";
import { idempotencyKey } from "@/app/_server/api/request/idempotency-key";
import { refusalResponse } from "@/app/_server/api/writing";
import { type BatchProblem, runBatch } from "@/db/commands/batch/run-batch";
import { batchesFor } from "@/db/queries/batches";
import { RunBatch } from "@/lib/batch/run-batch";

const run = {
  summary: "Show what one act on many rows would do, and do it where that is asked for",
  query: z.strictObject({
    mode: z.enum(["preview", "commit"]).default("preview"),
    seen: z.string().max(200).optional().describe("Of the preview: do this, or nothing."),
  }),
  body: RunBatch,
  headers: { "Idempotency-Key": "The same key with the same content writes nothing again." },
  answer: BatchAnswerItem,
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Acts on many rows, the newest first: one's own, or all for who sees everybody",
      permission: "organisation.read",
      query: z.strictObject(pageQuery(z.tuple([z.int()]))),
      answer: listOf(BatchItem),
    },
    async ({ actor, query: { limit, cursor } }) => {
      const rows = await batchesFor(actor, { limit: limit + 1, after: cursor?.[0] ?? null });
      return pageOf(rows, limit, ({ tx }) => [tx]);
    },
  ),
  POST: endpoint(run, async ({ actor, query: { mode, seen }, body, request }) => {
    const key = idempotencyKey(request);
    const ran = await runBatch(actor, {
      run: body,
      commit: mode === "commit",
      ...(seen === undefined ? {} : { seen }),
      ...(key === null ? {} : { idempotencyKey: key }),
    });
    return ran.ok ? answerResponse(run, ran.value) : refused(ran.problem);
  }),
});

function refused(problem: BatchProblem): Response {
  if (problem.kind === "invalid") return refusalResponse(problem, null, undefined);
  if (problem.kind === "key-reused") {
    return conflict("/headers/idempotency-key", "key-reused", "The key came with other content.");
  }
  return conflict("/query/seen", "out-of-date", "Something changed since: look at it again.");
}

function conflict(pointer: string, code: string, message: string): Response {
  return problemResponse("conflict", { errors: [flaw(pointer, code, message)] });
}
