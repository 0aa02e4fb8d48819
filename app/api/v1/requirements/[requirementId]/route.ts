import { z } from "zod";
import { itemWith, requirementItem, requirementItems } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RequirementItem } from "@/app/_server/api/items/catalogue";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changeRequirement } from "@/db/commands/requirement/change-requirement";
import { NotFound } from "@/db/errors";
import { requirementOf } from "@/db/queries/requirements";
import { RequirementId } from "@/lib/ids";
import { ChangeRequirement } from "@/lib/requirement/change-requirement";

const params = z.object({ requirementId: RequirementId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    { summary: "One requirement with all its versions", params, answer: RequirementItem },
    async ({ actor, params: { requirementId } }) => {
      const requirement = await requirementOf(actor, requirementId);
      if (!requirement) throw new NotFound();
      return requirementItem(requirement);
    },
  ),
  PATCH: writing(
    {
      summary: "Change a requirement's name or source; what it asks for changes by a version",
      permission: "requirement.write",
      params,
      ifMatch: true,
      body: ChangeRequirement.omit({ id: true, version: true }),
      answer: RequirementItem,
      status: 200,
    },
    async ({ actor, params: { requirementId: id }, body, version }) =>
      shown(await changeRequirement(actor, { ...body, id, version }), async () =>
        itemWith(await requirementItems(actor), id),
      ),
  ),
});
