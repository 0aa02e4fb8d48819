import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importReviews } from "@/db/schema/import-reviews";
import { type Actor, highestProof } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportReview } from "@/lib/import/import-answer";
import type { PlannedDraft } from "./draft";
import { type PlannedInput, writeImportRows } from "./import-rows";
import { packCells } from "./kept-cells";

/** Keeps what a draft would do: looking at it does not plan it anew. */
export function keepPreview(tx: Tx, actor: Actor, { answer, input }: PlannedDraft): Promise<void> {
  const { id, kind, rows, review, planHash } = answer;
  const cells = () => packCells(kind, input);
  return keepPlan(tx, actor, id, { planHash, review, rows, cells });
}

type Plan = PlannedInput & {
  readonly review: ImportReview;
  /** Null where no plan could be made, or nobody asked for its fingerprint. */
  readonly planHash: string | null;
};

/** Keeps a plan's rows and what was found out about the file, unless it is kept already. */
export async function keepPlan(
  tx: Tx,
  actor: Actor,
  id: ImportId,
  { review, planHash, ...planned }: Plan,
): Promise<void> {
  const same = and(eq(importReviews.importId, id), eq(importReviews.planHash, planHash ?? ""));
  const kept = {
    ...{ review, planHash, highestProof: highestProof(actor) },
    ...{ seen: sql`pg_current_snapshot()::text`, plannedOn: sql`today()` },
  };
  const [known] = await tx
    .update(importReviews)
    .set(kept)
    .where(same)
    .returning({ id: importReviews.importId });
  if (known) return;
  await tx
    .insert(importReviews)
    .values({ importId: id, ...kept })
    .onConflictDoUpdate({ target: importReviews.importId, set: kept });
  await writeImportRows(tx, id, planned);
}
