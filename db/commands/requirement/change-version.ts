import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { requirementVersions } from "@/db/schema/requirement-versions";
import type { Saved } from "@/lib/refusal";
import type { ChangeVersion } from "@/lib/requirement/change-version";
import { VERSION_REFUSALS } from "./refusals";
import { versionProblems } from "./version-problems";

/** Corrects a version as it was entered, also for the days gone by. */
export const changeVersion = command<ChangeVersion, Saved<typeof requirementVersions.$inferSelect>>(
  "requirement.write",
  "requirement.change-version",
  (tx, { scope, ...change }) => {
    const columns = { scopeTeamIds: scope?.teamIds, scopeRoleIds: scope?.roleIds };
    return changeRow(
      tx,
      requirementVersions,
      { ...change, ...columns },
      {
        check: ({ scopeTeamIds: teamIds, scopeRoleIds: roleIds, ...next }) =>
          versionProblems(tx, { ...next, scope: { teamIds, roleIds } }),
        refusals: VERSION_REFUSALS,
      },
    );
  },
);
