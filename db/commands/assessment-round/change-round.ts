import { command } from "@/db/command";
import type { RoundRow } from "@/db/queries/assessment-rounds";
import { saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { assessmentRounds } from "@/db/schema/assessment-rounds";
import type { ChangeRound } from "@/lib/assessment-round/open-round";
import { invalid, type Saved } from "@/lib/refusal";
import { CLOSED, roundProblems, teamInReach } from "./round-problems";

/** Changes what a round asks for, and by when: what was said stays said. Throws NotFound. */
export const changeRound = command<ChangeRound, Saved<RoundRow>>(
  "round.write",
  "round.change",
  async (tx, change) => {
    const found = await openRow(tx, assessmentRounds, change);
    if (!found.ok) return found;
    await teamInReach(tx, found.value);
    if (found.value.closedOn !== null) return invalid(CLOSED);
    return saveRow(tx, assessmentRounds, found.value, {
      changes: change,
      check: (next) => roundProblems(tx, next),
    });
  },
);
