import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { differences } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { awards } from "@/db/schema/awards";
import { awardProblems } from "@/lib/award/award-problems";
import type { CorrectAward } from "@/lib/award/correct-award";
import { givingProblems } from "@/lib/award/own-record";
import { proofAfterEdit } from "@/lib/award/proof-given";
import { invalid, type Saved } from "@/lib/refusal";
import { AWARD_REFUSALS } from "./refusals";
import { saveByHand } from "./save-by-hand";

/**
 * Corrects an award. What was proved is what stood there: an edit leaves a claim, unless the editor gives
 * a proof that they may give. The audit log keeps both.
 */
export const correctAward = command<CorrectAward, Saved<AwardRow>>(
  "award.write",
  "award.correct",
  async (tx, { proof: given, ...input }, actor) => {
    const found = await openRow(tx, awards, input);
    if (!found.ok) return found;
    const current = found.value;
    const refused = given === undefined ? [] : givingProblems(actor, current.personId, given);
    if (refused.length > 0) return invalid(...refused);
    const isEdited = Object.keys(differences(current, input)).length > 0;
    const proof = isEdited ? proofAfterEdit(current.proof, given) : given;
    return saveByHand(tx, actor, current, {
      changes: { ...input, proof },
      check: awardProblems,
      refusals: AWARD_REFUSALS,
    });
  },
);
