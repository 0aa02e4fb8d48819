import "server-only";
import { verifyingOptions } from "@/app/_server/proof-options";
import type { AwardRow } from "@/db/queries/awards";
import { verificationsOf } from "@/db/queries/verifications";
import { type Actor, can } from "@/lib/access";
import { ownRecordProblems } from "@/lib/award/own-record";

/** Who verified an award, and which proofs the actor may give it. */
export async function verifiedFor(actor: Actor, award: AwardRow) {
  const options = can(actor, "award.write") ? verifyingOptions(actor, award.personId) : [];
  return {
    verifications: await verificationsOf(actor, award.id),
    options,
    /** Why there are none, where it is for nothing but who they are. */
    reason: actor.access === "person" ? null : (ownReason(actor, award)?.message ?? null),
  };
}

function ownReason(actor: Actor, award: AwardRow) {
  return ownRecordProblems(actor, award.personId, "attested")[0];
}
