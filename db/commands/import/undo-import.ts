import { eq, sql } from "drizzle-orm";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { takeImportLock } from "@/db/import/commit-plan";
import { lockImport } from "@/db/import/lock-draft";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { referencesTo } from "@/db/import/undo/references";
import { takeBack } from "@/db/import/undo/take-back";
import { touchedRows } from "@/db/import/undo/touched-rows";
import { imports } from "@/db/schema/imports";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { permissionOf } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { planUndo, type UndoConflict } from "@/lib/import/undo/plan-undo";
import { fail, ok, type Result } from "@/lib/result";

/** How many rows were taken back, and which were left as they are by now. */
export type Undone = {
  readonly removed: number;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
};

type Answer = Result<Undone, ImportProblem>;

/**
 * Takes a committed import back, by the audit log: what it made is deleted, what it changed is as it
 * was. What was edited or built upon since is left alone and answered as a conflict. Throws NotFound.
 */
export function undoImport(actor: Actor, id: ImportId): Promise<Answer> {
  return unlessOutOfDate(() => undo(actor, id));
}

const undo = command<ImportId, Answer>("import.write", "import.undo", async (tx, id, actor) => {
  await takeImportLock(tx);
  const { kind, state, commitTx } = await lockImport(tx, id);
  const permission = permissionOf(kind);
  if (!can(actor, permission)) throw new Forbidden(permission);
  if (state !== "committed" || commitTx === null) {
    return fail(importProblem("not-committed", state));
  }
  const [transaction] = await tx.execute<{ id: string }>(sql`select txid_current() as id`);
  await tx
    .update(imports)
    .set({ state: "undone", undoTx: Number(transaction?.id) })
    .where(eq(imports.id, id));
  // Who may import may take it back, but not everybody who may import reads the whole audit log.
  await tx.execute(sql`select set_config('tessera.access', 'system', true)`);
  await tx.execute(sql`select from people
    where id in (select person_id from audit_events where tx = ${commitTx})
    order by id for no key update`);
  const rows = await touchedRows(tx, commitTx);
  const plan = planUndo(rows, await referencesTo(tx, rows));
  await takeBack(tx, commitTx, plan);
  const count = (ids: ReadonlyMap<string, readonly string[]>) =>
    [...ids.values()].reduce((sum, own) => sum + own.length, 0);
  const counts = { removed: count(plan.remove), restored: count(plan.restore) };
  return ok({ ...counts, conflicts: plan.conflicts });
});
