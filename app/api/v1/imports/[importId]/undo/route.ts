import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { PREFER, patienceOf, workResponse } from "@/app/_server/api/import-work";
import { ImportAtWorkItem, UndoneItem } from "@/app/_server/api/items/import";
import { haveImportDone } from "@/db/jobs/have-done";
import { ImportId } from "@/lib/ids";

const undo = {
  summary: "Take a committed import back, but for what was changed since",
  permission: "import.write",
  params: z.object({ importId: ImportId }),
  headers: PREFER,
  answer: UndoneItem,
  status: 200,
  accepted: ImportAtWorkItem,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(undo, async ({ actor, params: { importId: id }, request }) => {
    const asked = { kind: "import.undo", id, input: {} } as const;
    const job = await haveImportDone(actor, asked, patienceOf(request));
    return workResponse(id, job, (undone) =>
      answerResponse(undo, { id, state: "undone", ...undone }),
    );
  }),
});
