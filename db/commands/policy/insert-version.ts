import type { Tx } from "@/db/client";
import { insertRow } from "@/db/rows/insert-row";
import { policyVersions } from "@/db/schema/policy-versions";
import type { NewPolicyVersion } from "@/lib/policy/revise-policy";
import type { Invalid } from "@/lib/refusal";
import type { Result } from "@/lib/result";
import { POLICY_VERSION_REFUSALS } from "./refusals";

type Place = Pick<typeof policyVersions.$inferSelect, "policyId" | "number">;

export function insertVersion(
  tx: Tx,
  place: Place,
  version: NewPolicyVersion,
): Promise<Result<typeof policyVersions.$inferSelect, Invalid>> {
  return insertRow(tx, policyVersions, { ...version, ...place }, POLICY_VERSION_REFUSALS);
}
