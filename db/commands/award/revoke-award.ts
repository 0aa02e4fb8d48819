import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { openRow } from "@/db/rows/versioned";
import { awards } from "@/db/schema/awards";
import { awardProblems } from "@/lib/award/award-problems";
import { takeAwayProblems } from "@/lib/award/proof-given";
import type { RevokeAward } from "@/lib/award/revoke-award";
import type { Saved } from "@/lib/refusal";
import { saveByHand } from "./save-by-hand";

/** From the day on, the award does not count. It stays on record. */
export const revokeAward = command<RevokeAward, Saved<AwardRow>>(
  "award.write",
  "award.revoke",
  async (tx, input, actor) => {
    const found = await openRow(tx, awards, input);
    if (!found.ok) return found;
    return saveByHand(tx, actor, found.value, {
      changes: { revokedOn: input.revokedOn },
      check: (award) => [...takeAwayProblems(actor, award.proof), ...awardProblems(award)],
    });
  },
);
