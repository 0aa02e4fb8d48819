import type { Tx } from "@/db/client";
import { Forbidden } from "@/db/errors";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportKind, ImportSettings } from "@/lib/import/import";
import { type ImportAnswer, NO_ROWS, permissionOf } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { presetOf } from "@/lib/import/presets/recognise";
import type { FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";
import { fingerprintOf } from "./fingerprint";
import { tableOf } from "./open-file";
import { type Planned, planImport } from "./plan-import";

/** An import that is not written yet, with the tables of its file. */
export type OpenDraft = {
  readonly id: ImportId;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly settings: ImportSettings;
  readonly tables: readonly FileTable[];
};

export type PlannedDraft = Planned & { readonly draft: OpenDraft; readonly table: FileTable };

/** Plans a draft. Throws Forbidden where the actor may not write what it is about. */
export async function planDraft(
  tx: Tx,
  actor: Actor,
  draft: OpenDraft,
): Promise<Result<PlannedDraft, ImportProblem>> {
  const permission = permissionOf(draft.kind);
  if (!can(actor, permission)) throw new Forbidden(permission);
  const table = tableOf(draft.tables, draft.settings.sheet);
  if (!table) return fail(importProblem("sheet-not-found", draft.settings.sheet ?? ""));
  const { kind, fileName, settings } = draft;
  const planned = await planImport(tx, actor, draft.id, { kind, fileName, settings, table });
  return ok({ ...planned, draft, table });
}

/** A draft as it is shown. `planHash` is null where nobody will have to agree to the plan any more. */
export function answerOf(
  { draft, table, prepared, plan }: PlannedDraft,
  planHash: string | null = plan && fingerprintOf(plan),
): ImportAnswer {
  const { id, kind, fileName, settings, tables } = draft;
  return {
    id,
    kind,
    fileName,
    state: "draft",
    counts: plan?.counts ?? NO_ROWS,
    rows: plan?.rows ?? [],
    planHash,
    review: {
      settings,
      title: presetOf(settings.preset, kind).title,
      sheets: tables.map(({ name }) => name),
      headers: table.headers,
      samples: samplesOf(table),
      columns: prepared.columns,
      dates: prepared.dates,
      people: plan?.people ?? [],
      credentials: plan?.credentials ?? [],
      notes: table.notes,
      input: prepared.rows,
    },
  };
}

const ROWS_SAMPLED = 50;

function samplesOf({ headers, rows }: FileTable): string[] {
  const top = rows.slice(0, ROWS_SAMPLED);
  return headers.map((_, column) => top.map(({ cells }) => cells[column]).find(Boolean) ?? "");
}
