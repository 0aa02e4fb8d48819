import { now } from "@/db/clock";
import { command } from "@/db/command";
import type { RoundRow } from "@/db/queries/assessment-rounds";
import { dayFor } from "@/db/queries/organisation";
import { saveRow } from "@/db/rows/change-row";
import { openRow, type Seen } from "@/db/rows/versioned";
import { assessmentRounds } from "@/db/schema/assessment-rounds";
import { invalid, type Saved } from "@/lib/refusal";
import { CLOSED, teamInReach } from "./round-problems";

/** From tomorrow on nobody answers it any more; one that has not opened yet ends on its first day. Throws NotFound. */
export const closeRound = command<Seen, Saved<RoundRow>>(
  "round.write",
  "round.close",
  async (tx, seen, actor) => {
    const found = await openRow(tx, assessmentRounds, seen);
    if (!found.ok) return found;
    const { opensOn, closedOn } = found.value;
    await teamInReach(tx, found.value);
    if (closedOn !== null) return invalid(CLOSED);
    const today = await dayFor(actor, now());
    return saveRow(tx, assessmentRounds, found.value, {
      changes: { closedOn: today < opensOn ? opensOn : today },
    });
  },
);
