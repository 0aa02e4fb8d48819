import { versionItem } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RequirementVersionItem } from "@/app/_server/api/items/catalogue";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { ReviseRequirement } from "@/lib/requirement/revise-requirement";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let a requirement ask for something else from a day on",
      permission: "requirement.write",
      body: ReviseRequirement,
      answer: RequirementVersionItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(
        await requirementChanged(actor, { kind: "requirement.revise", input: body }),
        versionItem,
      ),
  ),
});
