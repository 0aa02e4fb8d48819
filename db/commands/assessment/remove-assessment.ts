import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { assessments } from "@/db/schema/assessments";
import { takeAwayProblems } from "@/lib/award/proof-given";
import { invalid, type Saved } from "@/lib/refusal";

/** Takes back what was entered by mistake. */
export const removeAssessment = command<Seen, Saved<typeof assessments.$inferSelect>>(
  "assessment.write",
  "assessment.remove",
  async (tx, seen, actor) => {
    const removed = await removeRow(tx, assessments, seen);
    if (!removed.ok) return removed;
    const problems = takeAwayProblems(actor, removed.value.proof);
    return problems.length > 0 ? invalid(...problems) : removed;
  },
);
