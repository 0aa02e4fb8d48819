import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { EvidenceItem } from "@/app/_server/api/items/evidence";
import { removing, writing } from "@/app/_server/api/writing";
import { changeEvidence } from "@/db/commands/evidence/change-evidence";
import { removeEvidence } from "@/db/commands/evidence/remove-evidence";
import { ChangeEvidence } from "@/lib/evidence/change-evidence";
import { EvidenceId } from "@/lib/ids";

const params = z.object({ evidenceId: EvidenceId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Change what a piece of evidence is called, and what is said of it",
      permission: "award.write",
      params,
      ifMatch: true,
      body: ChangeEvidence.omit({ id: true, version: true }),
      answer: EvidenceItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeEvidence(actor, { ...body, id: params.evidenceId, version }),
  ),
  DELETE: removing(
    { summary: "Take a piece of evidence away", permission: "award.write", params },
    ({ actor, params, version }) => removeEvidence(actor, { id: params.evidenceId, version }),
  ),
});
