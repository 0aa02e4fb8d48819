import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { commitPlan, takeImportLock, writeImportRows } from "@/db/import/commit-plan";
import { answerOf, planDraft } from "@/db/import/draft";
import { lockDraft } from "@/db/import/lock-draft";
import { openTables } from "@/db/import/open-draft";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { importOf } from "@/db/queries/imports";
import { imports } from "@/db/schema/imports";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";
import { storedAnswer } from "./preview-import";

export type CommitImport = {
  readonly id: ImportId;
  /** Write nothing where any row is rejected or undecided. */
  readonly strict: boolean;
  /** The fingerprint of the plan that was seen; without it, that of the one that was shown last. */
  readonly planHash?: string;
};

type Answer = Result<ImportAnswer, ImportProblem>;

/**
 * Writes exactly what the preview said: the plan is made again on the data as it is now, and where it
 * is another one, nothing is written. What is committed already is answered as it is. Throws NotFound.
 */
export async function commitImport(actor: Actor, input: CommitImport): Promise<Answer> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const { state } = await importOf(actor, input.id);
  if (state === "committed") return ok(await storedAnswer(actor, input.id));
  const tables = await openTables(actor, input.id);
  if (!tables.ok) return tables;
  return unlessOutOfDate(() => commit(actor, { ...input, tables: tables.value }));
}

const commit = command<CommitImport & { tables: readonly FileTable[] }, Answer>(
  "import.write",
  "import.commit",
  async (tx, { id, tables, strict, planHash }, actor) => {
    await takeImportLock(tx);
    const locked = await lockDraft(tx, id, tables);
    if (!locked.ok) return locked;
    const planned = await planDraft(tx, actor, locked.value.draft);
    if (!planned.ok) return planned;
    const answer = answerOf(planned.value);
    if (answer.planHash !== (planHash ?? locked.value.row.planHash)) {
      return fail(importProblem("out-of-date"));
    }
    const committed = await commitPlan(tx, planned.value, strict);
    if (!committed.ok) return committed;
    const { counts, commitTx } = committed.value;
    await tx
      .update(imports)
      .set({ state: "committed", committedAt: now(), counts, commitTx })
      .where(eq(imports.id, id));
    if (planned.value.plan) await writeImportRows(tx, id, planned.value.plan);
    return ok({ ...answer, state: "committed", review: null });
  },
);
