import type { Tx } from "@/db/client";
import { keepStanding, standWith } from "@/db/verification/keep-standing";
import type { BatchKind } from "@/lib/batch/batch";
import type { AwardId, VerificationId } from "@/lib/ids";
import type { UndoPlan } from "@/lib/undo/plan-undo";
import type { Refused } from "./leaving-refused";
import { takeBack } from "./take-back";

/**
 * Takes an act back. Only an import says something else of awards: whatever else is taken back leaves
 * them as they were verified, and a verification that comes back stands with its award.
 */
export async function takeBackStanding(
  tx: Tx,
  act: { readonly kind: BatchKind; readonly tx: number },
  plan: UndoPlan,
): Promise<Refused[]> {
  const run = () => takeBack(tx, act.tx, plan);
  if (act.kind === "import") return run();
  const restored = plan.restore.filter(({ entity }) => entity === "awards");
  const awardIds = restored.flatMap(({ ids }) => ids) as AwardId[]; // the ids of that table
  const refused = await keepStanding(tx, awardIds, run);
  const revived = (plan.revive.get("verifications") ?? []) as VerificationId[]; // likewise
  const stay = new Set(refused.map(({ id }) => id));
  const back = awardIds.filter((id) => !stay.has(id));
  if (revived.length > 0) await standWith(tx, revived, back);
  return refused;
}
