import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { workItem, workResponse } from "@/app/_server/api/import-work";
import { importResponse } from "@/app/_server/api/importing";
import { ImportAtWorkItem, ImportItem } from "@/app/_server/api/items/import";
import { NotFound, nullIfNotFound } from "@/db/errors";
import { importAnswerOf, isCurrent } from "@/db/queries/import-answer";
import { importOf } from "@/db/queries/imports";
import { latestJobAbout } from "@/db/queries/jobs";
import { plannedImport } from "@/db/queries/planned-import";
import { ImportId } from "@/lib/ids";
import { isOpen } from "@/lib/job";
import { ok } from "@/lib/result";

const look = {
  summary: "What an import would do, or has done; while something is being done, how far it is",
  params: z.object({ importId: ImportId }),
  answer: ImportItem,
  status: 200,
  accepted: ImportAtWorkItem,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(look, async ({ actor, params: { importId: id } }) => {
    const job = await latestJobAbout(actor, id);
    const known = await importOf(actor, id).catch(nullIfNotFound);
    if (!known) {
      if (!job) throw new NotFound();
      return workResponse(id, ok(job), async (answer) => {
        if (!answer || !("id" in answer)) throw new NotFound();
        return importResponse(look, ok(await importAnswerOf(actor, answer.id))); // of an earlier key
      });
    }
    const isAtWork = job !== null && isOpen(job.state);
    const isStale = known.state === "draft" && !isAtWork && !(await isCurrent(actor, id));
    const answer = isStale ? await plannedImport(actor, id) : ok(await importAnswerOf(actor, id));
    return importResponse(look, answer, isAtWork ? workItem(job) : null);
  }),
});
