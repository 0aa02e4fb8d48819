import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { EvidenceItem } from "@/app/_server/api/items/evidence";
import { reading } from "@/app/_server/api/reading";
import { EvidenceForm, evidenceForm } from "@/app/_server/api/request/evidence-form";
import { writing } from "@/app/_server/api/writing";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { addEvidenceLink } from "@/db/commands/evidence/add-evidence-link";
import { evidenceOf } from "@/db/queries/evidence";
import { AddEvidenceLink } from "@/lib/evidence/add-evidence";
import { AwardId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Files and links that support an award",
      query: z.strictObject({ awardId: AwardId }),
      answer: z.object({ items: z.array(EvidenceItem) }),
    },
    async ({ actor, query: { awardId } }) => ({ items: await evidenceOf(actor, awardId) }),
  ),
  POST: writing(
    {
      summary: "Add what supports an award: a link as JSON, or a file as a form",
      permission: "award.write",
      body: AddEvidenceLink,
      form: EvidenceForm,
      answer: EvidenceItem,
      status: 201,
    },
    async ({ actor, body, request }) =>
      body ? addEvidenceLink(actor, body) : addEvidenceFile(actor, await evidenceForm(request)),
  ),
});
