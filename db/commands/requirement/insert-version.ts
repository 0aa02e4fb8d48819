import type { Tx } from "@/db/client";
import { insertRow } from "@/db/rows/insert-row";
import { requirementVersions } from "@/db/schema/requirement-versions";
import type { RequirementId } from "@/lib/ids";
import type { Invalid } from "@/lib/refusal";
import type { NewVersion } from "@/lib/requirement/revise-requirement";
import type { Result } from "@/lib/result";
import { VERSION_REFUSALS } from "./refusals";

export function insertVersion(
  tx: Tx,
  requirementId: RequirementId,
  { scope, ...version }: NewVersion,
): Promise<Result<typeof requirementVersions.$inferSelect, Invalid>> {
  const row = {
    ...version,
    requirementId,
    scopeTeamIds: scope.teamIds,
    scopeRoleIds: scope.roleIds,
  };
  return insertRow(tx, requirementVersions, row, VERSION_REFUSALS);
}
