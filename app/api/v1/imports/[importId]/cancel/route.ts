import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { workItem } from "@/app/_server/api/import-work";
import { importProblemResponse } from "@/app/_server/api/importing";
import { ImportAtWorkItem } from "@/app/_server/api/items/import";
import { cancel } from "@/db/jobs/runner";
import { importOf } from "@/db/queries/imports";
import { latestJobAbout } from "@/db/queries/jobs";
import { ImportId } from "@/lib/ids";
import { importProblem } from "@/lib/import/import-problem";
import { isOpen } from "@/lib/job";

const stop = {
  summary: "Stop what is being done with an import: it is rolled back, and nothing is written",
  permission: "import.write",
  params: z.object({ importId: ImportId }),
  answer: ImportAtWorkItem,
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(stop, async ({ actor, params: { importId: id } }) => {
    const job = await latestJobAbout(actor, id);
    if (!job) await importOf(actor, id); // throws where there is no such import
    if (!job || !isOpen(job.state)) return importProblemResponse(importProblem("not-at-work"));
    await cancel(actor, job.id);
    const stopped = (await latestJobAbout(actor, id)) ?? job;
    return answerResponse(stop, { id, work: workItem(stopped) });
  }),
});
