import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { planDraft } from "@/db/import/draft";
import { keepPreview } from "@/db/import/keep-preview";
import { lockDraft } from "@/db/import/lock-draft";
import { openTables } from "@/db/import/open-draft";
import { importAnswerOf } from "@/db/queries/import-answer";
import { importOf } from "@/db/queries/imports";
import { imports } from "@/db/schema/imports";
import { UNWATCHED, type Watch } from "@/db/watch";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { ok, type Result } from "@/lib/result";

type Answer = Result<ImportAnswer, ImportProblem>;

/**
 * Plans a draft anew, and keeps the plan as the one that was shown last. What is no draft is answered as
 * it is kept. Throws NotFound.
 */
export async function previewImport(
  actor: Actor,
  id: ImportId,
  watch: Watch = UNWATCHED,
): Promise<Answer> {
  const { state } = await importOf(actor, id);
  if (state !== "draft") return ok(await importAnswerOf(actor, id));
  const tables = await openTables(actor, id);
  return tables.ok ? preview(actor, { id, tables: tables.value }, watch) : tables;
}

type Preview = {
  readonly id: ImportId;
  readonly tables: readonly FileTable[];
};

const preview = command<Preview, Answer>(
  "import.write",
  "import.preview",
  async (tx, { id, tables }, actor, watch) => {
    const locked = await lockDraft(tx, id, tables);
    if (!locked.ok) return locked;
    const planned = await planDraft(tx, actor, locked.value.draft, watch);
    if (!planned.ok) return planned;
    const { planHash, counts } = planned.value.answer;
    if (planHash !== locked.value.row.planHash) {
      await tx.update(imports).set({ planHash, counts }).where(eq(imports.id, id));
    }
    await keepPreview(tx, actor, planned.value);
    return ok(planned.value.answer);
  },
);
