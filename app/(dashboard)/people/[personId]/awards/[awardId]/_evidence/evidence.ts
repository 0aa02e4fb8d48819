import "server-only";
import { inScope } from "@/db/actor-scope";
import type { AwardRow } from "@/db/queries/awards";
import { evidenceOf } from "@/db/queries/evidence";
import { verificationsOf } from "@/db/queries/verifications";
import { type Actor, can } from "@/lib/access";
import { takeAwayProblems } from "@/lib/award/proof-given";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";
import { standingProof } from "@/lib/verification/stands";

/** What supports an award, and what the actor may do about it. */
export function evidenceFor(actor: Actor, award: AwardRow) {
  return inScope(actor, async () => {
    const pieces = await evidenceOf(actor, award.id);
    const given = standingProof(await verificationsOf(actor, award.id), award);
    const mayWrite = can(actor, "award.write");
    return {
      pieces,
      may: {
        add: mayWrite && pieces.length < EVIDENCE_LIMITS.perAward,
        change: mayWrite && takeAwayProblems(actor, given).length === 0,
      },
    };
  });
}
