import type { Tx } from "@/db/client";
import { Forbidden } from "@/db/errors";
import type { Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportKind, ImportSettings } from "@/lib/import/import";
import { type ImportAnswer, type ImportReview, permissionOf } from "@/lib/import/import-answer";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { sourceOf } from "@/lib/import/make-plan";
import { differenceGroups } from "@/lib/import/plan/difference-groups";
import { NO_QUESTIONS } from "@/lib/import/plan/plan";
import { PlannedRows } from "@/lib/import/plan/planned-rows";
import { presetOf } from "@/lib/import/presets/recognise";
import { fileProblem } from "@/lib/import/read/file-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { READ_LIMITS } from "@/lib/import/read/limits";
import type { InputRows } from "@/lib/import/rows/input-rows";
import { tellingFields } from "@/lib/import/rows/telling-fields";
import { fail, ok, type Result } from "@/lib/result";
import { Fingerprint } from "./fingerprint";
import { tableOf } from "./open-file";
import { type Planning, planImport } from "./plan-import";
import { runPlan } from "./run-plan";

/** An import that is not written yet, with the tables of its file. */
export type OpenDraft = {
  readonly id: ImportId;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly settings: ImportSettings;
  readonly tables: readonly FileTable[];
};

export type PlanningDraft = Planning & { readonly draft: OpenDraft; readonly table: FileTable };

/** What a draft would do, with what the file says in its rows. */
export type PlannedDraft = {
  readonly answer: ImportAnswer & { readonly review: ImportReview };
  readonly input: InputRows<ImportKind>;
};

/** Plans a draft and shows what it would do; only counts and looks. */
export async function planDraft(
  tx: Tx,
  actor: Actor,
  draft: OpenDraft,
  watch: Watch,
): Promise<Result<PlannedDraft, ImportProblem>> {
  const opened = await openPlan(tx, actor, draft);
  if (!opened.ok) return opened;
  const { prepared, plan } = opened.value;
  if (!plan) return ok(plannedDraft(opened.value, PlannedRows.NONE, null));
  const print = new Fingerprint(draft.settings);
  const file = { rows: prepared.rows, steps: plan.steps };
  const { rows } = await runPlan(
    tx,
    file,
    (part) => {
      print.add(part);
      return [];
    },
    watch,
  );
  return ok(plannedDraft(opened.value, rows, print.finish()));
}

/** A draft that is ready to be planned. Throws Forbidden where the actor may not write what it is about. */
export async function openPlan(
  tx: Tx,
  actor: Actor,
  draft: OpenDraft,
): Promise<Result<PlanningDraft, ImportProblem>> {
  const permission = permissionOf(draft.kind);
  if (!can(actor, permission)) throw new Forbidden(permission);
  const table = tableOf(draft.tables, draft.settings.sheet);
  if (!table) return fail(importProblem("sheet-not-found", draft.settings.sheet ?? ""));
  const { kind, fileName, settings } = draft;
  if (kind !== "awards" && table.rows.length > READ_LIMITS.rowsAtOnce) {
    return fail(fileProblem("too-many-rows", READ_LIMITS.rowsAtOnce));
  }
  const planning = await planImport(tx, actor, draft.id, { kind, fileName, settings, table });
  return ok({ ...planning, draft, table });
}

function plannedDraft(
  planning: PlanningDraft,
  rows: PlannedRows,
  planHash: string | null,
): PlannedDraft {
  const { id, kind, fileName } = planning.draft;
  const { counts } = rows;
  const review = reviewOf(planning);
  const answer = { id, kind, fileName, state: "draft", counts, rows, planHash, review } as const;
  return { answer, input: planning.prepared.rows };
}

/** What there is to see of a file besides its rows; questions are complete once it is planned. */
export function reviewOf({ draft, table, prepared, plan }: PlanningDraft): ImportReview {
  const { kind, fileName, settings, tables } = draft;
  const { difference, ...questions } = plan?.questions() ?? NO_QUESTIONS;
  const preset = presetOf(settings.preset, kind);
  return {
    settings,
    title: preset.title,
    source: sourceOf(preset, { settings, fileName }),
    sheets: tables.map(({ name }) => name),
    headerLine: table.headerLine,
    fromCells: table.fromCells ?? null,
    areBadges: table.badges !== undefined,
    headers: table.headers,
    samples: samplesOf(table),
    columns: prepared.columns,
    dates: prepared.dates,
    ...questions,
    difference: difference && differenceGroups(difference),
    notes: table.notes,
    fields: table.badges ? BADGE_FIELDS : tellingFields(kind, prepared.rows),
  };
}

/** Whose, of what, by whom and when; and what it proves. */
const BADGE_FIELDS = ["person", "credential", "issuer", "issued_on", "expires_on", "proof"];

const ROWS_SAMPLED = 50;

function samplesOf({ headers, rows }: FileTable): string[] {
  const top = Array.from({ length: Math.min(rows.length, ROWS_SAMPLED) }, (_, row) => row);
  return headers.map((_, column) => {
    const row = top.find((own) => rows.cell(own, column) !== "");
    return row === undefined ? "" : rows.cell(row, column);
  });
}
