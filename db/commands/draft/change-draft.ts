import { command } from "@/db/command";
import { ruleProblems } from "@/db/commands/rule-problems";
import { changeRow } from "@/db/rows/change-row";
import type { Refusals } from "@/db/rows/unless-refused";
import { requirementDrafts } from "@/db/schema/requirement-drafts";
import { problem, type Saved } from "@/lib/refusal";
import type { ChangeDraft } from "@/lib/requirement/draft";

const REFUSALS: Refusals = {
  requirement_drafts_name: problem("name", "name-taken", "There is a draft of this name."),
};

/** Changes what is proposed; nobody is measured by it. */
export const changeDraft = command<ChangeDraft, Saved<typeof requirementDrafts.$inferSelect>>(
  "requirement.write",
  "draft.change",
  (tx, { scope, ...change }) => {
    const columns = { scopeTeamIds: scope.teamIds, scopeRoleIds: scope.roleIds };
    return changeRow(
      tx,
      requirementDrafts,
      { ...change, ...columns },
      {
        check: ({ rule, regulated, minimum }) =>
          ruleProblems(tx, rule, {
            ...{ field: "rule", firstDay: null },
            tasters: regulated || minimum !== null ? "anywhere" : "not-instead",
          }),
        refusals: REFUSALS,
      },
    );
  },
);
