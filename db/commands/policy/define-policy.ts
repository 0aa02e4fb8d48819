import { command } from "@/db/command";
import { type PolicyRow, readPolicy } from "@/db/queries/policies";
import { insertRow } from "@/db/rows/insert-row";
import { policies } from "@/db/schema/policies";
import type { DefinePolicy } from "@/lib/policy/define-policy";
import { invalid, type Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { insertVersion } from "./insert-version";
import { POLICY_REFUSALS } from "./refusals";
import { credentialProblems, versionProblems } from "./version-problems";

/** From the first version's first day on, its stack stands in for the credential. */
export const definePolicy = command<DefinePolicy, Saved<PolicyRow>>(
  "requirement.write",
  "policy.define",
  async (tx, { version, ...policy }) => {
    const problems = await versionProblems(tx, policy.credentialId, version);
    const found = [
      ...(await credentialProblems(tx, policy.credentialId)),
      ...problems.map((own) => ({ ...own, field: `version/${own.field}` })),
    ];
    if (found.length > 0) return invalid(...found);
    const added = await insertRow(tx, policies, { ...policy, lastNumber: 1 }, POLICY_REFUSALS);
    if (!added.ok) return added;
    const first = await insertVersion(tx, { policyId: added.value.id, number: 1 }, version);
    return first.ok ? ok(await readPolicy(tx, added.value.id)) : first;
  },
);
