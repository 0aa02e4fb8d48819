import { asc, desc, eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awards } from "@/db/schema/awards";
import { verifications } from "@/db/schema/verifications";
import type { Actor } from "@/lib/access";
import type { AwardId } from "@/lib/ids";
import { stands } from "@/lib/verification/stands";
import { expectKnown } from "./known";
import { isAmong } from "./view";

export type VerificationRow = typeof verifications.$inferSelect & {
  /** Whether the award is still as it was verified. */
  readonly stands: boolean;
};

/** Who verified an award, the newest first, what has become of it since included. Throws NotFound. */
export function verificationsOf(actor: Actor, awardId: AwardId): Promise<VerificationRow[]> {
  return inScope(actor, async (tx) => {
    await expectKnown(actor, { awardId });
    const rows = await tx
      .select({ verification: verifications, award: { version: awards.version } })
      .from(verifications)
      .innerJoin(awards, eq(awards.id, verifications.awardId))
      .where(eq(verifications.awardId, awardId))
      .orderBy(desc(verifications.verifiedOn), desc(verifications.awardVersion));
    return rows.map(withStands);
  });
}

/** The same of many awards, the oldest first; those out of reach are left out. */
export function verificationsAmong(
  actor: Actor,
  awardIds: readonly AwardId[],
): Promise<VerificationRow[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ verification: verifications, award: { version: awards.version } })
      .from(verifications)
      .innerJoin(awards, eq(awards.id, verifications.awardId))
      .where(isAmong(verifications.awardId, awardIds))
      .orderBy(
        asc(verifications.verifiedOn),
        asc(verifications.awardVersion),
        asc(verifications.id),
      );
    return rows.map(withStands);
  });
}

function withStands({ verification, award }: Verified): VerificationRow {
  return { ...verification, stands: stands(verification, award) };
}

type Verified = {
  readonly verification: typeof verifications.$inferSelect;
  readonly award: { readonly version: number };
};
