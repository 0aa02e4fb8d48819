import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { PolicyItem, policyItem } from "@/app/_server/api/items/policy";
import { listOf, pageFrom, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { policiesIn } from "@/db/queries/policies";
import { PolicyId } from "@/lib/ids";
import { DefinePolicy } from "@/lib/policy/define-policy";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Policies with all their versions, by name: what may stand in for a credential",
      query: z.strictObject(pageQuery(z.tuple([z.string(), PolicyId]))),
      answer: listOf(PolicyItem),
    },
    async ({ actor, query }) =>
      pageFrom((await policiesIn(actor)).map(policyItem), ({ name, id }) => [name, id], query),
  ),
  POST: writing(
    {
      summary: "Let a stack stand in for a credential where no regulated requirement asks for it",
      permission: "requirement.write",
      body: DefinePolicy,
      answer: PolicyItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(await requirementChanged(actor, { kind: "policy.define", input: body }), policyItem),
  ),
});
