import { inScope } from "@/db/actor-scope";
import { planDraft } from "@/db/import/draft";
import { openTables } from "@/db/import/open-draft";
import { UNWATCHED } from "@/db/watch";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import { ok, type Result } from "@/lib/result";
import { importOf } from "./imports";

/**
 * What a draft would do now. Only looks: which plan was shown last stays as it is, so that looking
 * changes nothing about what a commit takes. Throws NotFound.
 */
export async function plannedImport(
  actor: Actor,
  id: ImportId,
): Promise<Result<ImportAnswer, ImportProblem>> {
  const tables = await openTables(actor, id);
  if (!tables.ok) return tables;
  return inScope(actor, async (tx) => {
    const { kind, fileName, settings } = await importOf(actor, id);
    const draft = { id, kind, fileName, settings, tables: tables.value };
    const planned = await planDraft(tx, actor, draft, UNWATCHED);
    return planned.ok ? ok(planned.value.answer) : planned;
  });
}
