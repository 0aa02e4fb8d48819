import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { awards } from "@/db/schema/awards";
import { verifications } from "@/db/schema/verifications";
import type { AwardId } from "@/lib/ids";

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
  const isOfAward = eq(awards.id, verifications.awardId);
  const standing = await tx
    .select({ id: verifications.id })
    .from(verifications)
    .innerJoin(awards, and(isOfAward, eq(awards.version, verifications.awardVersion)))
    .where(inArray(verifications.awardId, [...awardIds]));
  const value = await write();
  const ids = standing.map(({ id }) => id);
  await tx
    .update(verifications)
    .set({ awardVersion: sql`${awards.version}` })
    .from(awards)
    .where(
      and(
        inArray(verifications.id, ids),
        isOfAward,
        ne(awards.version, verifications.awardVersion),
      ),
    );
  return value;
}
