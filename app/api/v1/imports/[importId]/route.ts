import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importResponse } from "@/app/_server/api/importing";
import { ImportItem } from "@/app/_server/api/items/import";
import { previewImport } from "@/db/commands/import/preview-import";
import { importOf } from "@/db/queries/imports";
import { plannedImport } from "@/db/queries/planned-import";
import { ImportId } from "@/lib/ids";

const look = {
  summary: "What an import would do, or has done",
  params: z.object({ importId: ImportId }),
  answer: ImportItem,
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(look, async ({ actor, params: { importId } }) => {
    const { state } = await importOf(actor, importId);
    const answer = state === "draft" ? plannedImport : previewImport;
    return importResponse(look, await answer(actor, importId));
  }),
});
