import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { AwardRow } from "@/db/queries/awards";
import { type Changes, differences, saveRow, type Terms } from "@/db/rows/change-row";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import type { Actor } from "@/lib/access";
import { BY_HAND, lastTurn, saysOf, saysTheSame } from "@/lib/award/statement";
import type { Saved } from "@/lib/refusal";
import { settlement, unsettle } from "./settlement";

/**
 * Saves what somebody corrects. Where it contradicts a file both are kept as statements and it is settled
 * by hand, so that the same file does not undo the correction when it is imported again.
 */
export async function saveByHand(
  tx: Tx,
  actor: Actor,
  current: AwardRow,
  { changes, ...terms }: Terms<typeof awards> & { readonly changes: Changes<typeof awards> },
): Promise<Saved<AwardRow>> {
  const next = { ...current, ...differences(current, changes) };
  const before = await tx
    .select()
    .from(awardStatements)
    .where(eq(awardStatements.awardId, current.id));
  const isByHand = current.source === BY_HAND && before.length === 0;
  if (isByHand || saysTheSame(current, next)) {
    return saveRow(tx, awards, current, {
      ...terms,
      changes: { ...changes, ...exact(current, next) },
    });
  }
  const saved = await saveRow(tx, awards, current, {
    ...terms,
    changes: { ...changes, ...exact(current, next), source: BY_HAND, importId: null },
  });
  if (!saved.ok) return saved;
  const turn = lastTurn(before) + 1;
  if (before.length === 0) await tx.insert(awardStatements).values({ ...saidBy(current), turn });
  await unsettle(tx, current.id);
  const settled = await settlement(actor, turn + 1, null);
  const statement = {
    ...{ ...saidBy(saved.value), ...settled },
    ...{ turn: turn + 1, statedOn: settled.settledOn },
  };
  await tx
    .insert(awardStatements)
    .values(statement)
    .onConflictDoUpdate({
      target: [awardStatements.awardId, awardStatements.source],
      set: statement,
    });
  return saved;
}

function saidBy(award: AwardRow) {
  const { id: awardId, source, importId, proof } = award;
  return { ...saysOf(award), awardId, source, importId, proof };
}

/** A day that somebody enters is exact. */
function exact(current: AwardRow, next: AwardRow): Changes<typeof awards> {
  return {
    issuedPrecision: next.issuedOn === current.issuedOn ? undefined : null,
    expiresPrecision: next.expiresOn === current.expiresOn ? undefined : null,
  };
}
