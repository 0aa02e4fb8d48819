import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { PREFER, patienceOf, workResponse } from "@/app/_server/api/import-work";
import { importResponse } from "@/app/_server/api/importing";
import { ImportAtWorkItem, ImportItem } from "@/app/_server/api/items/import";
import { haveImportDone } from "@/db/jobs/have-done";
import { importAnswerOf } from "@/db/queries/import-answer";
import { ImportId } from "@/lib/ids";
import { ok } from "@/lib/result";

const commit = {
  summary: "Write exactly what the preview said",
  permission: "import.write",
  params: z.object({ importId: ImportId }),
  headers: PREFER,
  body: z.strictObject({
    strict: z
      .boolean()
      .default(false)
      .describe("Write nothing where any row is rejected or undecided."),
    planHash: z
      .string()
      .max(200)
      .exactOptional()
      .describe("Of the plan that was seen; without it, the one that was shown last."),
  }),
  answer: ImportItem,
  status: 200,
  accepted: ImportAtWorkItem,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(commit, async ({ actor, params: { importId: id }, body: input, request }) => {
    const asked = { kind: "import.commit", id, input } as const;
    const job = await haveImportDone(actor, asked, patienceOf(request));
    return workResponse(id, job, async () =>
      importResponse(commit, ok(await importAnswerOf(actor, id))),
    );
  }),
});
