import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { BatchLine } from "@/lib/batch/line";
import type { PersonId } from "@/lib/ids";

/** What happens to what somebody who is merged away said of how they prefer to learn. */
export async function linesOfPreferences(
  tx: Tx,
  id: PersonId,
  intoId: PersonId,
): Promise<BatchLine[]> {
  const rows = await tx.execute<{ id: string; ways: string }>(sql`
    select gone.id, array_to_string(gone.preferred_deliveries, ', ') as ways
    from people gone, people survivor where ${isMoved(id, intoId)}`);
  return [...rows].map(({ id: own, ways }) => {
    return { id: own, label: `Prefers to learn: ${ways}`, outcome: "change", said: "moves" };
  });
}

export async function movePreferences(tx: Tx, id: PersonId, intoId: PersonId): Promise<void> {
  await tx.execute(sql`
    update people survivor set preferred_deliveries = gone.preferred_deliveries
    from people gone where ${isMoved(id, intoId)}`);
}

/** Unless the survivor says so, too: then that stands. */
function isMoved(id: PersonId, intoId: PersonId) {
  return sql`gone.id = ${id} and survivor.id = ${intoId}
    and survivor.preferred_deliveries = '{}' and gone.preferred_deliveries <> '{}'`;
}
