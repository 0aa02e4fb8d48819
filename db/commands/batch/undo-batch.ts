import { sql } from "drizzle-orm";
import { seeing } from "@/db/batch/seeing";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { takeImportLock } from "@/db/import/commit-plan";
import { lockImport } from "@/db/import/lock-draft";
import { type BatchRow, batchOf } from "@/db/queries/batches";
import { openRow } from "@/db/rows/versioned";
import { batches } from "@/db/schema/batches";
import { type Undone, undoAct } from "@/db/undo/undo-act";
import { type Actor, can, type Permission } from "@/lib/access";
import { isMerge, permissionFor } from "@/lib/batch/batch";
import type { BatchId, ImportId } from "@/lib/ids";
import { permissionOf } from "@/lib/import/import-answer";
import { type InputProblem, invalid, problem, type Refusal } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";

export type UndoBatch = { readonly id: BatchId; readonly version: number };

type Answer = Result<Undone, Refusal<BatchRow>>;

/**
 * Takes an act back; to take that back again is to do it again. What was edited or built upon since is
 * left alone and answered as a conflict. Throws NotFound.
 */
export const undoBatch = command<UndoBatch, Answer>(
  "organisation.read",
  "batch.undo",
  async (tx, seen, actor) => {
    const { kind, importId } = await batchOf(actor, seen.id);
    expectAllowed(actor, permissionFor(kind));
    if (importId) await holdImport(tx, actor, importId);
    const found = await openRow(tx, batches, seen);
    if (!found.ok) return found;
    const problems = await undoProblems(tx, found.value);
    if (problems.length > 0) return invalid(...problems);
    const { id: batchId, title, tx: transaction } = found.value;
    const undone = await undoAct(tx, actor, { kind, title, tx: transaction, batchId, importId });
    return undone ? ok(undone) : invalid(OUT_OF_REACH);
  },
);

function expectAllowed(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Forbidden(permission);
}

/** Before the act itself is held, as imports do; and with what the import's kind asks for. */
async function holdImport(tx: Tx, actor: Actor, id: ImportId): Promise<void> {
  await takeImportLock(tx);
  const { kind } = await lockImport(tx, id);
  expectAllowed(actor, permissionOf(kind));
}

async function undoProblems(tx: Tx, batch: BatchRow): Promise<InputProblem[]> {
  if (batch.undoneBy !== null) return [ALREADY_UNDONE];
  if (!isMerge(batch.kind)) return [];
  if (batch.undoes !== null) return [MERGE_AGAIN];
  return (await isMergedFurther(tx, batch)) ? [MERGED_FURTHER] : [];
}

/** Whether what something was merged into was itself merged since. */
async function isMergedFurther(tx: Tx, { kind, id }: BatchRow): Promise<boolean> {
  const table = sql.identifier(kind === "merge-people" ? "people" : "credential_definitions");
  const further = await seeing(tx, "merged", () =>
    tx.execute(sql`
      select from ${table} own join ${table} survivor on survivor.id = own.merged_into
      where own.merged_by = ${id} and survivor.merged_into is not null`),
  );
  return further.length > 0;
}

const ALREADY_UNDONE = problem("id", "already-undone", "This was taken back already.");
const MERGE_AGAIN = problem(
  "id",
  "merge-again",
  "A merge that was split is not done again by itself: facts may have come since. Merge the two anew.",
);
const MERGED_FURTHER = problem(
  "id",
  "merged-further",
  "What this was merged into was itself merged since. Split that first.",
);
const OUT_OF_REACH = problem(
  "id",
  "out-of-reach",
  "Some of these people are no longer in your reach. Somebody who sees them all can take this back.",
);
