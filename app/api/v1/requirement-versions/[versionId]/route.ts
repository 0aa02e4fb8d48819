import { z } from "zod";
import { versionItem } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RequirementVersionItem } from "@/app/_server/api/items/catalogue";
import { shown } from "@/app/_server/api/shown";
import { removing, writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { ChangeVersion } from "@/lib/requirement/change-version";

const params = z.object({ versionId: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "Correct a version as entered, also for days gone by",
      permission: "requirement.write",
      params,
      ifMatch: true,
      body: ChangeVersion.omit({ id: true, version: true }),
      answer: RequirementVersionItem,
      status: 200,
    },
    async ({ actor, params, body, version }) => {
      const input = { ...body, id: params.versionId, version };
      const change = { kind: "requirement.change-version", input } as const;
      return shown(await requirementChanged(actor, change), versionItem);
    },
  ),
  DELETE: removing(
    { summary: "Take back a version entered by mistake", permission: "requirement.write", params },
    ({ actor, params, version }) => {
      const input = { id: params.versionId, version };
      return requirementChanged(actor, { kind: "requirement.remove-version", input });
    },
  ),
});
