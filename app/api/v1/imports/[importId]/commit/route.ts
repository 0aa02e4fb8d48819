import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importResponse } from "@/app/_server/api/importing";
import { ImportItem } from "@/app/_server/api/items/import";
import { commitImport } from "@/db/commands/import/commit-import";
import { ImportId } from "@/lib/ids";

const commit = {
  summary: "Write exactly what the preview said",
  permission: "import.write",
  params: z.object({ importId: ImportId }),
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
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(commit, async ({ actor, params, body }) =>
    importResponse(commit, await commitImport(actor, { id: params.importId, ...body })),
  ),
});
