import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { awards } from "@/db/schema/awards";
import { verifications } from "@/db/schema/verifications";
import type { AwardId, VerificationId } from "@/lib/ids";

/**
 * Runs a write that is no edit of these awards, such as a merge or one more verification, although it
 * raises their version: the verifications that stand before it stand after it.
 */
export async function keepStanding<Value>(
  tx: Tx,
  awardIds: readonly AwardId[],
  write: () => Promise<Value>,
): Promise<Value> {
  if (awardIds.length === 0) return write();
  const standing = await tx
    .select({ id: verifications.id })
    .from(verifications)
    .innerJoin(
      awards,
      and(eq(awards.id, verifications.awardId), eq(awards.version, verifications.awardVersion)),
    )
    .where(inArray(verifications.awardId, [...awardIds]));
  const value = await write();
  const ids = standing.map(({ id }) => id);
  await standWith(tx, ids, awardIds);
  return value;
}

/** Lets these verifications stand for these awards as they are by now. */
export async function standWith(
  tx: Tx,
  ids: readonly VerificationId[],
  awardIds: readonly AwardId[],
): Promise<void> {
  await tx
    .update(verifications)
    .set({ awardVersion: sql`${awards.version}` })
    .from(awards)
    .where(
      and(
        inArray(verifications.id, [...ids]),
        inArray(awards.id, [...awardIds]),
        eq(awards.id, verifications.awardId),
        ne(awards.version, verifications.awardVersion),
      ),
    );
}
