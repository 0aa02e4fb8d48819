import { z } from "zod";
import { answerResponse, endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import {
  EvidencePackItem,
  PackAtWorkItem,
  packAtWork,
} from "@/app/_server/api/items/evidence-pack";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { refusalResponse } from "@/app/_server/api/writing";
import { today } from "@/app/_server/today";
import { askForPack } from "@/db/pack/ask-for-pack";
import { evidencePacksFor } from "@/db/queries/evidence-packs";
import { packJobOf } from "@/db/queries/jobs";
import { PackQuestion } from "@/lib/pack/question";
import { DEFAULT_PROOF } from "@/lib/proof";

const { teamId, requirementIds, asOf, knownAt, proof } = PackQuestion.shape;

const make = {
  summary: "Have an evidence pack made: who had to hold what, who did, and what proves it",
  permission: "pack.make",
  body: z.strictObject({
    teamId: teamId.default(null).describe("And all below it; null for everybody in reach."),
    requirementIds: requirementIds.default(null).describe("Null for all in effect."),
    asOf: asOf.optional().describe("Today in the organisation's zone."),
    knownAt: knownAt.default(null).describe("Null for what is known now."),
    proof: proof.default(DEFAULT_PROOF).describe("The lowest proof that counts."),
  }),
  answer: PackAtWorkItem,
  status: 202,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Evidence packs that are kept, the newest first: all, or a manager's own",
      permission: "pack.make",
      query: z.strictObject(pageQuery(z.tuple([z.string(), z.uuid()]))),
      answer: listOf(EvidencePackItem),
    },
    async ({ actor, query: { limit, cursor } }) => {
      const after = cursor ? { madeAt: cursor[0], id: cursor[1] } : null;
      const rows = await evidencePacksFor(actor, { limit: limit + 1, after });
      return pageOf(rows, limit, (row) => [row.madeAt.toISOString(), row.id]);
    },
  ),
  POST: endpoint(make, async ({ actor, body }) => {
    const day = body.asOf ?? (await today(actor));
    const asked = await askForPack(actor, { ...body, asOf: day });
    if (!asked.ok) return refusalResponse(asked.problem, null, undefined);
    const job = await packJobOf(actor, asked.value);
    const headers = { Location: `/api/v1/evidence-packs/${asked.value}` };
    return answerResponse(make, packAtWork(asked.value, job), headers);
  }),
});
