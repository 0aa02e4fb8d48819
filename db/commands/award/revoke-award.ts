import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { changeRow } from "@/db/rows/change-row";
import { awards } from "@/db/schema/awards";
import { awardProblems } from "@/lib/award/award-problems";
import { takeAwayProblems } from "@/lib/award/proof-given";
import type { RevokeAward } from "@/lib/award/revoke-award";
import type { Saved } from "@/lib/refusal";

/** From the day on, the award does not count. It stays on record. */
export const revokeAward = command<RevokeAward, Saved<AwardRow>>(
  "award.write",
  "award.revoke",
  (tx, input, actor) =>
    changeRow(tx, awards, input, {
      check: (award) => [...takeAwayProblems(actor, award.proof), ...awardProblems(award)],
    }),
);
