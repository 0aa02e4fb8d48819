import { z } from "zod";
import { requirementItem, requirementItems } from "@/app/_server/api/answers/catalogue";
import { methods } from "@/app/_server/api/endpoint";
import { RequirementItem } from "@/app/_server/api/items/catalogue";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { RequirementId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Requirements with all their versions, by name",
      query: z.strictObject(pageQuery(z.tuple([z.string(), RequirementId]))),
      answer: listOf(RequirementItem),
    },
    async ({ actor, query }) =>
      pageFrom(await requirementItems(actor), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Define a requirement with its first version",
      permission: "requirement.write",
      body: DefineRequirement,
      answer: RequirementItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(
        await requirementChanged(actor, { kind: "requirement.define", input: body }),
        requirementItem,
      ),
  ),
});
