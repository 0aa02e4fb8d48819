import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import type { AwardRow } from "@/db/queries/awards";
import { saveRow } from "@/db/rows/change-row";
import { openRow } from "@/db/rows/versioned";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import { awardProblems } from "@/lib/award/award-problems";
import { ownRecordProblems } from "@/lib/award/own-record";
import { settleProblems } from "@/lib/award/proof-given";
import type { SettleAward } from "@/lib/award/settle-award";
import { holds, lastTurn } from "@/lib/award/statement";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { AWARD_REFUSALS } from "./refusals";
import { settlement, unsettle } from "./settlement";

/**
 * Settles what sources disagree on: the award holds what one of them says, until a source says something
 * new. Who settles must be allowed to give, and to take away, the proofs that are at stake.
 */
export const settleAward = command<SettleAward, Saved<AwardRow>>(
  "award.write",
  "award.settle",
  async (tx, { source, reason, ...seen }, actor) => {
    const found = await openRow(tx, awards, seen);
    if (!found.ok) return found;
    const current = found.value;
    const statements = await tx
      .select()
      .from(awardStatements)
      .where(eq(awardStatements.awardId, current.id));
    const chosen = statements.find((statement) => statement.source === source);
    if (!chosen) {
      return invalid(problem("source", "source-unknown", "This source said nothing about it."));
    }
    const refused = [
      ...settleProblems(actor, current.proof, chosen.proof),
      ...ownRecordProblems(actor, current.personId, chosen.proof),
    ];
    if (refused.length > 0) return invalid(...refused);
    await unsettle(tx, current.id);
    await tx
      .update(awardStatements)
      .set(await settlement(actor, lastTurn(statements), reason))
      .where(eq(awardStatements.id, chosen.id));
    return saveRow(tx, awards, current, {
      changes: holds(current, chosen),
      check: awardProblems,
      refusals: AWARD_REFUSALS,
    });
  },
);
