"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action, type Outcome } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { jsonText } from "@/lib/form/blank";
import { CredentialId, PolicyId } from "@/lib/ids";
import { DefinePolicy } from "@/lib/policy/define-policy";
import { policyVersionFields } from "@/lib/policy/revise-policy";

const versionFields = {
  effectiveFrom: policyVersionFields.effectiveFrom,
  stack: jsonText(policyVersionFields.stack),
  reason: policyVersionFields.reason,
  approvedBy: policyVersionFields.approvedBy,
};

const PolicyForm = z.object({
  name: DefinePolicy.shape.name,
  credentialId: z.uuid("Choose what it stands in for.").pipe(CredentialId),
  ...versionFields,
});
const PolicyVersionForm = z.object({ policyId: PolicyId, ...versionFields });

export const enterPolicy = action(PolicyForm, (actor, { name, credentialId, ...version }) => {
  const input = { name, credentialId, version: { ...version, effectiveUntil: null } };
  return thenTo(paths.policies(), workOnRequirement(actor, { kind: "policy.define", input }, DONE));
});

export const enterPolicyVersion = action(PolicyVersionForm, (actor, version) => {
  const input = { ...version, effectiveUntil: null };
  const at = paths.policy(input.policyId);
  return thenTo(at, workOnRequirement(actor, { kind: "policy.revise", input }, DONE));
});

const DONE = "It is in place.";

async function thenTo(at: string, working: Promise<Outcome>): Promise<Outcome> {
  const outcome = await working;
  if (outcome.status === "done") redirect(at);
  return outcome;
}
