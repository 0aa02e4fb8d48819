import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { openRow } from "@/db/rows/versioned";
import { awards } from "@/db/schema/awards";
import { recordVerifications } from "@/db/verification/record-verifications";
import { givingProblems } from "@/lib/award/own-record";
import { invalid, type Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import type { VerifyAward } from "@/lib/verification/verify-award";

/**
 * The actor has looked at what speaks for an award and gives it this proof, under their name. A stronger
 * proof stays. Nobody verifies their own. Throws NotFound.
 */
export const verifyAward = command<VerifyAward, Saved<AwardRow>>(
  "award.write",
  "award.verify",
  async (tx, { proof, note, ...seen }, actor) => {
    const found = await openRow(tx, awards, seen);
    if (!found.ok) return found;
    const { id, personId } = found.value;
    const problems = givingProblems(actor, personId, proof);
    if (problems.length > 0) return invalid(...problems);
    await recordVerifications(tx, actor, [id], { proof, note });
    const [verified = found.value] = await tx.select().from(awards).where(eq(awards.id, id));
    return ok(verified);
  },
);
