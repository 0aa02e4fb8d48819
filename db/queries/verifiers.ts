import { and, asc, eq, inArray } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awards } from "@/db/schema/awards";
import { verifications } from "@/db/schema/verifications";
import type { Actor } from "@/lib/access";
import type { AwardId } from "@/lib/ids";
import type { Verifier } from "@/lib/person/portfolio";

/** Who verified them, by award; what was verified before an award was edited speaks for it no more. */
export function verifiersOf(
  actor: Actor,
  awardIds: readonly AwardId[],
): Promise<ReadonlyMap<AwardId, Verifier>> {
  return inScope(actor, async (tx) => {
    const { awardId, awardVersion, proof, verifiedBy, verifiedOn } = verifications;
    const rows = await tx
      .select({ awardId, verifiedBy, verifiedOn })
      .from(verifications)
      .innerJoin(awards, eq(awards.id, awardId))
      .where(
        and(
          inArray(awardId, [...awardIds]),
          eq(awardVersion, awards.version),
          eq(proof, awards.proof),
        ),
      )
      .orderBy(asc(verifiedOn), asc(verifications.id));
    return new Map(rows.map(({ awardId: id, ...verifier }) => [id, verifier]));
  });
}
