import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { awards } from "@/db/schema/awards";
import { takeAwayProblems } from "@/lib/award/proof-given";
import { invalid, type Saved } from "@/lib/refusal";

/** Takes back what was entered by mistake; what was once true is revoked instead. */
export const removeAward = command<Seen, Saved<AwardRow>>(
  "award.write",
  "award.remove",
  async (tx, seen, actor) => {
    const removed = await removeRow(tx, awards, seen);
    if (!removed.ok) return removed;
    const problems = takeAwayProblems(actor, removed.value.proof);
    return problems.length > 0 ? invalid(...problems) : removed;
  },
);
