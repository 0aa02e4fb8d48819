import { eq, sql } from "drizzle-orm";
import { keepBatch } from "@/db/batch/keep-batch";
import { currentTransaction, seeing } from "@/db/batch/seeing";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/batches";
import { imports } from "@/db/schema/imports";
import type { Actor } from "@/lib/access";
import { type BatchKind, titleOfUndo } from "@/lib/batch/batch";
import type { BatchId, ImportId } from "@/lib/ids";
import { planUndo, type UndoConflict, type UndoPlan } from "@/lib/undo/plan-undo";
import { referencesTo } from "./references";
import { takeBackStanding } from "./take-back-standing";
import { touchedRows } from "./touched-rows";

/** What is taken back: a transaction, and what is kept about it. */
export type Act = {
  readonly kind: BatchKind;
  readonly title: string;
  readonly tx: number;
  readonly batchId: BatchId | null;
  readonly importId: ImportId | null;
};

/** How many rows were taken back, and which were left as they are by now. */
export type Undone = {
  /** The act that this was: it can be taken back itself. */
  readonly batchId: BatchId;
  readonly removed: number;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
};

/**
 * Takes an act back, by the audit log: what it made is deleted, what it changed is as it was, field by
 * field, what it removed is there again. What was edited or built upon since is left alone and answered
 * as a conflict. Null where some of the people are out of the actor's reach by now: nothing is done.
 * Whoever calls this has locked the act and knows that the actor may do it.
 */
export async function undoAct(tx: Tx, actor: Actor, act: Act): Promise<Undone | null> {
  if (!(await reachesAll(tx, act.tx))) return null;
  const batchId = await keepBatch(tx, actor, {
    kind: act.kind,
    title: titleOfUndo(act.title),
    undoes: act.batchId,
    importId: act.importId,
  });
  await markUndone(tx, act, batchId);
  // Not everybody who may take it back reads the whole audit log, and what was merged comes back.
  const { plan, refused } = await seeing(tx, "everything", async () => {
    await holdPeople(tx, act.tx);
    const rows = await touchedRows(tx, act.tx);
    const planned = planUndo(rows, await referencesTo(tx, rows));
    const labels = new Map(rows.map(({ id, label }) => [id, label]));
    const left = await takeBackStanding(tx, act, planned);
    return {
      plan: planned,
      refused: left.map((one) => ({ ...one, label: labels.get(one.id) ?? one.id })),
    };
  });
  const counts = countsOf(plan, refused);
  const size = counts.removed + counts.restored;
  await tx.update(batches).set({ size }).where(eq(batches.id, batchId));
  return { batchId, ...counts, conflicts: joined([...plan.conflicts, ...refused]) };
}

/** Whether the actor sees everybody whose facts the act touched, as far as they still exist. */
async function reachesAll(tx: Tx, transaction: number): Promise<boolean> {
  const touched = await seeing(tx, "everything", () =>
    tx.execute<{ id: string }>(sql`
      select id from people where id in (
        select person_id from audit_events where tx = ${transaction})
      and merged_into is null`),
  );
  const ids = sql`${`{${touched.map(({ id }) => id).join(",")}}`}::uuid[]`;
  const seen = await tx.execute(sql`select from people where id = any(${ids})`);
  return seen.length === touched.length;
}

async function markUndone(tx: Tx, { batchId, importId }: Act, by: BatchId): Promise<void> {
  if (batchId) await tx.update(batches).set({ undoneBy: by }).where(eq(batches.id, batchId));
  if (!importId) return;
  const transaction = await currentTransaction(tx);
  await tx.execute(sql`
    update imports set
      state = case state when 'undone' then 'committed' else 'undone' end,
      commit_tx = case state when 'undone' then ${transaction} else commit_tx end,
      undo_tx = case state when 'undone' then undo_tx else ${transaction} end
    where ${imports.id} = ${importId}`);
}

/** In the order of ids, like all who hold people. */
async function holdPeople(tx: Tx, transaction: number): Promise<void> {
  await tx.execute(sql`select from people
    where id in (select person_id from audit_events where tx = ${transaction})
    order by id for no key update`);
}

function countsOf(plan: UndoPlan, refused: readonly Pick<UndoConflict, "id">[]) {
  const stays = new Set(refused.map(({ id }) => id));
  const count = (ids: readonly string[]) => ids.filter((id) => !stays.has(id)).length;
  const removed = count([...plan.remove.values()].flat());
  const changed = count(plan.restore.flatMap(({ ids }) => ids));
  return { removed, restored: changed + count([...plan.revive.values()].flat()) };
}

/** Each row once, with the first reason. */
function joined(conflicts: readonly UndoConflict[]): UndoConflict[] {
  const byId = new Map(conflicts.toReversed().map((one) => [one.id, one]));
  return [...byId.values()].reverse();
}
