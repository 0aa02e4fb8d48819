import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import type { PolicyRow } from "@/db/queries/policies";
import { CredentialId, PolicyId, PolicyVersionId } from "@/lib/ids";
import { RuleItem } from "./rule";

const version = z.int().describe("Raised by every write; If-Match says which one was seen.");

export const PolicyVersionItem = z
  .object({
    id: PolicyVersionId,
    policyId: PolicyId,
    number: z.int().describe("Counted from 1, in the order of writing."),
    effectiveFrom: IsoDay,
    effectiveUntil: IsoDay.nullable().describe("The last day it is in effect."),
    stack: RuleItem.describe("Whoever meets it need not hold the credential."),
    reason: z.string(),
    approvedBy: z.string(),
    version,
  })
  .meta({ id: "PolicyVersion" });

export const PolicyItem = z
  .object({
    id: PolicyId,
    name: z.string(),
    credentialId: CredentialId.describe("What the stack stands in for."),
    versions: z.array(PolicyVersionItem).describe("In order of their first day."),
    version,
  })
  .meta({ id: "Policy" });

export function policyItem({ lastNumber: _, ...policy }: PolicyRow): z.output<typeof PolicyItem> {
  return policy;
}
