import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import type { EvidenceRow } from "@/db/queries/evidence";
import { openRow, type Seen } from "@/db/rows/versioned";
import { evidence } from "@/db/schema/evidence";
import { verifications } from "@/db/schema/verifications";
import type { Actor } from "@/lib/access";
import { takeAwayProblems } from "@/lib/award/proof-given";
import { invalid, type Saved } from "@/lib/refusal";
import { standingProof } from "@/lib/verification/stands";
import { holdAward } from "./add-evidence";

/**
 * Holds an award, and then its piece of evidence that is still as it was seen. What a verification rests
 * on is left to those who could have given its proof. Throws NotFound.
 */
export async function openEvidence(tx: Tx, actor: Actor, seen: Seen): Promise<Saved<EvidenceRow>> {
  const { awardId } = await pieceOf(tx, seen);
  const award = await holdAward(tx, awardId);
  const found = await openRow(tx, evidence, seen);
  if (!found.ok) return found;
  const given = await tx.select().from(verifications).where(eq(verifications.awardId, awardId));
  const problems = takeAwayProblems(actor, standingProof(given, award));
  return problems.length > 0 ? invalid(...problems) : found;
}

async function pieceOf(tx: Tx, { id }: Seen): Promise<EvidenceRow> {
  const [found] = await tx.select().from(evidence).where(sql`${evidence.id} = ${id}`);
  if (!found) throw new NotFound();
  return found;
}
