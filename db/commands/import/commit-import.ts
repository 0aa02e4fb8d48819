import { eq } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { commitPlan, takeImportLock } from "@/db/import/commit-plan";
import { openPlan, reviewOf } from "@/db/import/draft";
import { keepPlan } from "@/db/import/keep-preview";
import { packCells } from "@/db/import/kept-cells";
import { lockDraft } from "@/db/import/lock-draft";
import { openTables } from "@/db/import/open-draft";
import { unlessOutOfDate } from "@/db/import/out-of-date";
import { importAnswerOf } from "@/db/queries/import-answer";
import { importOf } from "@/db/queries/imports";
import { imports } from "@/db/schema/imports";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { ok, type Result } from "@/lib/result";

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
export async function commitImport(
  actor: Actor,
  input: CommitImport,
  watch: Watch = UNWATCHED,
): Promise<Answer> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const { state } = await importOf(actor, input.id);
  if (state === "committed") return ok(await importAnswerOf(actor, input.id));
  const tables = await openTables(actor, input.id);
  if (!tables.ok) return tables;
  return unlessOutOfDate(() => commit(actor, { ...input, tables: tables.value }, watch));
}

type Commit = CommitImport & { readonly tables: readonly FileTable[] };

const commit = command<Commit, Answer>(
  "import.write",
  "import.commit",
  async (tx, { id, tables, strict, planHash }, actor, watch) => {
    await takeImportLock(tx);
    const locked = await lockDraft(tx, id, tables);
    if (!locked.ok) return locked;
    const { draft, row } = locked.value;
    const opened = await openPlan(tx, actor, draft);
    if (!opened.ok) return opened;
    const seen = { strict, planHash: planHash ?? row.planHash ?? "" };
    const committed = await commitPlan(tx, opened.value, seen, watch);
    if (!committed.ok) return committed;
    const { rows, commitTx } = committed.value;
    const { counts } = rows;
    await tx
      .update(imports)
      .set({ state: "committed", committedAt: now(), counts, commitTx })
      .where(eq(imports.id, id));
    const { kind, fileName } = draft;
    const review = reviewOf(opened.value);
    const cells = () => packCells(kind, opened.value.prepared.rows);
    await keepPlan(tx, actor, id, { planHash: seen.planHash, review, rows, cells });
    const shown = { state: "committed", planHash: seen.planHash, review: null } as const;
    return ok({ id, kind, fileName, counts, rows, ...shown });
  },
);
