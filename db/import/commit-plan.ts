import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { importRows } from "@/db/schema/import-rows";
import type { ImportId } from "@/lib/ids";
import type { ImportCounts } from "@/lib/import/import";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { Plan } from "@/lib/import/plan/plan";
import { fail, ok, type Result } from "@/lib/result";
import { applyWrites } from "./apply-writes";
import { insertAll } from "./bulk";
import { rememberColumns } from "./column-memory";
import type { PlannedDraft } from "./draft";

/** "impt" in ASCII: imports are written one after another, so that each plan is made on firm ground. */
const IMPORT_LOCK = 0x696d7074;

/** Waits until no other import is being written, or taken back, in this database. */
export async function takeImportLock(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
}

/** What is kept of a committed import beside its rows. */
export type Commit = { readonly counts: ImportCounts; readonly commitTx: number };

/**
 * Writes a plan and what became of each line. `strict`: nothing at all, where any row is rejected or
 * undecided. A problem must roll the transaction back.
 */
export async function commitPlan(
  tx: Tx,
  { draft, table, plan, prepared }: PlannedDraft,
  strict: boolean,
): Promise<Result<Commit, ImportProblem>> {
  if (!plan) return fail(importProblem("columns-missing", prepared.columns.missing.join(", ")));
  const { counts } = plan;
  const unclean = counts.reject + counts.undecided;
  if (strict && unclean > 0) return fail(importProblem("not-clean", unclean));
  if (!(await applyWrites(tx, plan.writes))) return fail(importProblem("out-of-date"));
  await rememberColumns(tx, draft.kind, table.headers, draft.settings.columns);
  const [transaction] = await tx.execute<{ id: string }>(sql`select txid_current() as id`);
  return ok({ counts, commitTx: Number(transaction?.id) });
}

/** So many are made ready at once. */
const ROWS_AT_ONCE = 5_000;

/** Keeps what became of each line; the import itself must be there. */
export async function writeImportRows(tx: Tx, importId: ImportId, { rows }: Plan): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const kept = rows
      .slice(start, start + ROWS_AT_ONCE)
      .map(({ line, outcome, entityId, problems }) => ({
        ...{ importId, line, outcome, entityId },
        problems,
      }));
    await insertAll(tx, importRows, kept);
  }
}
