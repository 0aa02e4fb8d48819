import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { PolicyItem, policyItem } from "@/app/_server/api/items/policy";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { policyOf } from "@/db/queries/policies";
import { PolicyId } from "@/lib/ids";
import { WithdrawPolicy } from "@/lib/policy/withdraw-policy";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let nothing stand in by a policy any more from a day on",
      permission: "requirement.write",
      params: z.object({ policyId: PolicyId }),
      ifMatch: true,
      body: WithdrawPolicy.pick({ from: true }),
      answer: PolicyItem,
      status: 200,
    },
    async ({ actor, params: { policyId: id }, body, version }) => {
      const change = { kind: "policy.withdraw", input: { ...body, id, version } } as const;
      return shown(await requirementChanged(actor, change), async () =>
        policyItem(await policyOf(actor, id)),
      );
    },
  ),
});
