import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { PolicyItem, policyItem } from "@/app/_server/api/items/policy";
import { reading } from "@/app/_server/api/reading";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { changePolicy } from "@/db/commands/policy/change-policy";
import { policyOf } from "@/db/queries/policies";
import { PolicyId } from "@/lib/ids";
import { ChangePolicy } from "@/lib/policy/change-policy";

const params = z.object({ policyId: PolicyId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    { summary: "One policy with all its versions", params, answer: PolicyItem },
    async ({ actor, params: { policyId } }) => policyItem(await policyOf(actor, policyId)),
  ),
  PATCH: writing(
    {
      summary: "Change a policy's name; what stands in changes by a version",
      permission: "requirement.write",
      params,
      ifMatch: true,
      body: ChangePolicy.omit({ id: true, version: true }),
      answer: PolicyItem,
      status: 200,
    },
    async ({ actor, params: { policyId: id }, body, version }) =>
      shown(await changePolicy(actor, { ...body, id, version }), async () =>
        policyItem(await policyOf(actor, id)),
      ),
  ),
});
