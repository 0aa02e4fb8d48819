import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importProblemResponse } from "@/app/_server/api/importing";
import { UndoneItem } from "@/app/_server/api/items/import";
import { undoImport } from "@/db/commands/import/undo-import";
import { ImportId } from "@/lib/ids";

const undo = {
  summary: "Take a committed import back, but for what was changed since",
  permission: "import.write",
  params: z.object({ importId: ImportId }),
  answer: UndoneItem,
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undo, async ({ actor, params: { importId: id } }) => {
    const undone = await undoImport(actor, id);
    return undone.ok
      ? answerResponse(undo, { id, state: "undone", ...undone.value })
      : importProblemResponse(undone.problem);
  }),
});
