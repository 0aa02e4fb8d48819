import { and, eq } from "drizzle-orm";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { takeImportLock } from "@/db/import/commit-plan";
import { lockImport } from "@/db/import/lock-draft";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { batches } from "@/db/schema/batches";
import { type Undone, undoAct } from "@/db/undo/undo-act";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { permissionOf } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { fail, ok, type Result } from "@/lib/result";

type Answer = Result<Undone, ImportProblem>;

/**
 * Takes a committed import back. What was edited or built upon since is left alone and answered as a
 * conflict. Throws NotFound.
 */
export function undoImport(actor: Actor, id: ImportId, watch: Watch = UNWATCHED): Promise<Answer> {
  return unlessOutOfDate(() => undo(actor, id, watch));
}

const undo = command<ImportId, Answer>("import.write", "import.undo", async (tx, id, actor) => {
  await takeImportLock(tx);
  const { kind, state, commitTx, fileName } = await lockImport(tx, id);
  const permission = permissionOf(kind);
  if (!can(actor, permission)) throw new Forbidden(permission);
  if (state !== "committed" || commitTx === null) {
    return fail(importProblem("not-committed", state));
  }
  // Written anew by taking its undo back: then that act is what is taken back.
  const [again] = await tx
    .select({ batchId: batches.id, title: batches.title })
    .from(batches)
    .where(and(eq(batches.importId, id), eq(batches.tx, commitTx)));
  const own = again ?? { batchId: null, title: `import of ${fileName}` };
  const act = { kind: "import", tx: commitTx, importId: id, ...own } as const;
  const undone = await undoAct(tx, actor, act);
  if (!undone) throw new Forbidden(permission);
  return ok(undone);
});
