import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { teamBudgets } from "@/db/schema/team-budgets";
import { budgetProblems, type SetBudget } from "@/lib/journey/budget";
import { invalid, type Saved } from "@/lib/refusal";

/** A team may spend so much on learning. */
export const setBudget = command<SetBudget, Saved<typeof teamBudgets.$inferSelect>>(
  "budget.write",
  "budget.set",
  async (tx, budget) => {
    const problems = budgetProblems(budget);
    return problems.length > 0 ? invalid(...problems) : insertRow(tx, teamBudgets, budget);
  },
);
