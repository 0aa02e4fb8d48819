import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { teamBudgets } from "@/db/schema/team-budgets";
import type { Saved } from "@/lib/refusal";

/** Throws NotFound. */
export const removeBudget = command<Seen, Saved<typeof teamBudgets.$inferSelect>>(
  "budget.write",
  "budget.remove",
  (tx, seen) => removeRow(tx, teamBudgets, seen),
);
