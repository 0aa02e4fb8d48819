import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import {
  EvidencePackItem,
  PackAtWorkItem,
  packAtWork,
} from "@/app/_server/api/items/evidence-pack";
import { NotFound, nullIfNotFound } from "@/db/errors";
import { evidencePackOf } from "@/db/queries/evidence-packs";
import { packJobOf } from "@/db/queries/jobs";
import { EvidencePackId } from "@/lib/ids";

const look = {
  summary: "An evidence pack; while it is being made, how far it is",
  permission: "pack.make",
  params: z.object({ packId: EvidencePackId }),
  answer: EvidencePackItem,
  status: 200,
  accepted: PackAtWorkItem,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(look, async ({ actor, params: { packId } }) => {
    const job = await packJobOf(actor, packId); // before the pack, which is there once it is done
    const pack = await evidencePackOf(actor, packId).catch(nullIfNotFound);
    if (pack) return answerResponse(look, pack);
    if (!job || job.state === "done") throw new NotFound();
    const item = PackAtWorkItem.encode(packAtWork(packId, job));
    return Response.json(item, { status: 202, headers: { "Cache-Control": "no-store" } });
  }),
});
