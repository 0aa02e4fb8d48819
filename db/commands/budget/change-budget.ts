import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { teamBudgets } from "@/db/schema/team-budgets";
import { budgetProblems, type ChangeBudget } from "@/lib/journey/budget";
import type { Saved } from "@/lib/refusal";

/** Throws NotFound. */
export const changeBudget = command<ChangeBudget, Saved<typeof teamBudgets.$inferSelect>>(
  "budget.write",
  "budget.change",
  (tx, change) =>
    changeRow(tx, teamBudgets, change, { check: async (next) => budgetProblems(next) }),
);
