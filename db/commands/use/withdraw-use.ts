import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { uses } from "@/db/schema/uses";
import { invalid, type Saved } from "@/lib/refusal";
import { problemsOfWithdrawing } from "@/lib/use/withdrawal";

/** Takes back what was entered by mistake. */
export const withdrawUse = command<Seen, Saved<typeof uses.$inferSelect>>(
  "assessment.write",
  "use.remove",
  async (tx, seen, actor) => {
    const removed = await removeRow(tx, uses, seen);
    if (!removed.ok) return removed;
    const problems = problemsOfWithdrawing(actor, removed.value);
    return problems.length > 0 ? invalid(...problems) : removed;
  },
);
