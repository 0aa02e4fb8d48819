"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { revisePolicy } from "@/db/commands/policy/revise-policy";
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

export const enterPolicy = action(PolicyForm, async (actor, input) => {
  const { name, credentialId, ...version } = input;
  const policy = { name, credentialId, version: { ...version, effectiveUntil: null } };
  const defined = await definePolicy(actor, policy);
  const outcome = outcomeOf(defined, "Defined.");
  if (defined.ok) redirect(paths.policy(defined.value.id));
  return outcome;
});

export const enterPolicyVersion = action(PolicyVersionForm, async (actor, input) => {
  const revised = await revisePolicy(actor, { ...input, effectiveUntil: null });
  const outcome = outcomeOf(revised, "The new version is in place.");
  if (revised.ok) redirect(paths.policy(input.policyId));
  return outcome;
});
