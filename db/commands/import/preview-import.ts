import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { planDraft } from "@/db/import/draft";
import { lockDraft } from "@/db/import/lock-draft";
import { openTables } from "@/db/import/open-draft";
import { importOf, importRowsOf } from "@/db/queries/imports";
import { imports } from "@/db/schema/imports";
import { UNWATCHED, type Watch } from "@/db/watch";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { type ImportAnswer, NO_ROWS } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { ok, type Result } from "@/lib/result";

type Answer = Result<ImportAnswer, ImportProblem>;

/**
 * An import as it stands. A draft is planned anew, and the fingerprint of the plan is kept as the
 * one that was shown last. Throws NotFound.
 */
export async function previewImport(
  actor: Actor,
  id: ImportId,
  watch: Watch = UNWATCHED,
): Promise<Answer> {
  const { state } = await importOf(actor, id);
  if (state !== "draft") return ok(await storedAnswer(actor, id));
  const tables = await openTables(actor, id);
  return tables.ok ? preview(actor, { id, tables: tables.value, watch }) : tables;
}

/** What is kept of an import that is no draft any more. */
export async function storedAnswer(actor: Actor, id: ImportId): Promise<ImportAnswer> {
  const { kind, state, fileName, counts } = await importOf(actor, id);
  const rows = await importRowsOf(actor, id);
  const shown = { counts: counts ?? NO_ROWS, rows, planHash: null, review: null };
  return { id, kind, state, fileName, ...shown };
}

type Preview = {
  readonly id: ImportId;
  readonly tables: readonly FileTable[];
  readonly watch: Watch;
};

const preview = command<Preview, Answer>(
  "import.write",
  "import.preview",
  async (tx, { id, tables, watch }, actor) => {
    const locked = await lockDraft(tx, id, tables);
    if (!locked.ok) return locked;
    const planned = await planDraft(tx, actor, locked.value.draft, watch);
    if (!planned.ok) return planned;
    if (planned.value.planHash !== locked.value.row.planHash)
      await rememberShown(tx, planned.value);
    return planned;
  },
);

async function rememberShown(tx: Tx, { id, planHash, counts }: ImportAnswer): Promise<void> {
  await tx.update(imports).set({ planHash, counts }).where(eq(imports.id, id));
}
