import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { dayFor } from "@/db/queries/organisation";
import { awards } from "@/db/schema/awards";
import { verifications } from "@/db/schema/verifications";
import type { Actor } from "@/lib/access";
import type { AwardId } from "@/lib/ids";
import { PROOFS, type Proof, rungOf } from "@/lib/proof";
import { keepStanding } from "./keep-standing";

/** What somebody found. */
export type Finding = { readonly proof: Proof; readonly note: string | null };

/**
 * The actor has looked at these awards and gives them this proof; a stronger one stays. Whoever calls this
 * holds the awards and knows that the actor may do it.
 */
export async function recordVerifications(
  tx: Tx,
  actor: Actor,
  awardIds: readonly AwardId[],
  { proof, note }: Finding,
): Promise<void> {
  const isVerified = inArray(awards.id, [...awardIds]);
  const weaker = PROOFS.filter((rung) => rungOf(rung) < rungOf(proof));
  await keepStanding(tx, awardIds, () =>
    tx
      .update(awards)
      .set({ proof })
      .where(and(isVerified, inArray(awards.proof, weaker))),
  );
  const verified = await tx
    .select({ awardId: awards.id, awardVersion: awards.version })
    .from(awards)
    .where(isVerified)
    .orderBy(awards.id);
  const verifiedOn = await dayFor(actor, now());
  const by = { verifiedBy: actor.name, verifiedById: actor.userId, verifiedOn };
  await tx.insert(verifications).values(verified.map((own) => ({ ...own, ...by, proof, note })));
}
