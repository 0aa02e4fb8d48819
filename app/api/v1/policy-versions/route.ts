import { methods } from "@/app/_server/api/endpoint";
import { PolicyVersionItem } from "@/app/_server/api/items/policy";
import { shown } from "@/app/_server/api/shown";
import { writing } from "@/app/_server/api/writing";
import { requirementChanged } from "@/app/_server/requirement-work";
import { RevisePolicy } from "@/lib/policy/revise-policy";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Let something else stand in by a policy from a day on",
      permission: "requirement.write",
      body: RevisePolicy,
      answer: PolicyVersionItem,
      status: 201,
    },
    async ({ actor, body }) =>
      shown(
        await requirementChanged(actor, { kind: "policy.revise", input: body }),
        (version) => version,
      ),
  ),
});
