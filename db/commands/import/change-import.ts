import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { rememberedColumns } from "@/db/import/column-memory";
import { planDraft } from "@/db/import/draft";
import { keepPreview } from "@/db/import/keep-preview";
import { lockDraft } from "@/db/import/lock-draft";
import { openTables } from "@/db/import/open-draft";
import { type AsRead, recogniseFile, tablesCalled } from "@/db/import/open-file";
import { importOf } from "@/db/queries/imports";
import { imports } from "@/db/schema/imports";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import type { ImportKind, ImportSettings } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import type { Reading } from "@/lib/import/read/reading";
import { ok, type Result } from "@/lib/result";

export type ChangeImport = {
  readonly id: ImportId;
  /** Another kind, or sheet, is recognised anew: columns and decisions start from the beginning. */
  readonly kind?: ImportKind;
  readonly sheet?: string;
  /** Likewise where it differs from before; of what is not given, nothing changes. */
  readonly reading?: Partial<Reading>;
  /** All columns, where they are given. */
  readonly columns?: ImportSettings["columns"];
  /** Added to what was fixed before; "" takes it back. */
  readonly fixed?: ImportSettings["fixed"];
  readonly dateOrder?: ImportSettings["dateOrder"];
  readonly source?: ImportSettings["source"];
  /** Added to what was decided before; "" takes a decision back. */
  readonly people?: ImportSettings["people"];
  readonly credentials?: ImportSettings["credentials"];
  readonly competencies?: ImportSettings["competencies"];
  readonly roles?: ImportSettings["roles"];
  /** That it is a new version, or, with null, that it is none. */
  readonly version?: ImportSettings["version"];
};

type Answer = Result<ImportAnswer, ImportProblem>;

/** Decides something about a draft and shows what it would do then. */
export async function changeImport(
  actor: Actor,
  input: ChangeImport,
  watch: Watch = UNWATCHED,
): Promise<Answer> {
  if (!can(actor, "import.write")) throw new Forbidden("import.write");
  const { settings } = await importOf(actor, input.id);
  const asked = askedReading(settings, input);
  const tables = await openTables(actor, input.id, asked);
  return tables.ok ? change(actor, { ...input, ...asked, tables: tables.value }, watch) : tables;
}

/** How the file is to be read now. Another sheet has its header on another line. */
function askedReading({ sheet, reading }: ImportSettings, input: ChangeImport): AsRead {
  const isSame = input.sheet === undefined || input.sheet === sheet;
  const before = isSame ? reading : { ...reading, headerLine: null };
  return { sheet: input.sheet ?? sheet, reading: { ...before, ...input.reading } };
}

type Changing = Omit<ChangeImport, "sheet" | "reading"> &
  AsRead & { readonly tables: readonly FileTable[] };

const change = command<Changing, Answer>(
  "import.write",
  "import.change",
  async (tx, input, actor, watch) => {
    const locked = await lockDraft(tx, input.id, input.tables);
    if (!locked.ok) return locked;
    const { draft } = locked.value;
    const { sheet, reading } = draft.settings;
    const isReadAnew = !isDeepStrictEqual([input.sheet, input.reading], [sheet, reading]);
    const sheets = isReadAnew ? tablesCalled(input.tables, input.sheet) : input.tables;
    const recognised =
      isReadAnew || input.kind !== undefined
        ? await recogniseFile(sheets, input.kind ?? draft.kind, (kind, headers) =>
            rememberedColumns(tx, kind, headers),
          )
        : ok({ kind: draft.kind, settings: {} });
    if (!recognised.ok) return recognised;
    const { kind, settings: found } = recognised.value;
    const settings = decided({ ...draft.settings, ...found }, input);
    const planned = await planDraft(tx, actor, { ...draft, kind, settings }, watch);
    if (!planned.ok) return planned;
    const { planHash, counts } = planned.value.answer;
    await tx
      .update(imports)
      .set({ kind, settings, planHash, counts })
      .where(eq(imports.id, draft.id));
    await keepPreview(tx, actor, planned.value);
    return ok(planned.value.answer);
  },
);

function decided(settings: ImportSettings, input: Changing): ImportSettings {
  return {
    ...settings,
    reading: input.reading,
    columns: input.columns ?? settings.columns,
    fixed: withDecisions(settings.fixed, input.fixed),
    dateOrder: input.dateOrder === undefined ? settings.dateOrder : input.dateOrder,
    source: input.source === undefined ? settings.source : input.source,
    people: withDecisions(settings.people, input.people),
    credentials: withDecisions(settings.credentials, input.credentials),
    competencies: withDecisions(settings.competencies, input.competencies),
    roles: withDecisions(settings.roles, input.roles),
    version: input.version === undefined ? settings.version : input.version,
  };
}

type Decisions = Readonly<Record<string, string>>;

function withDecisions(before: Decisions, more: Decisions = {}): Record<string, string> {
  const all = Object.entries({ ...before, ...more });
  return Object.fromEntries(all.filter(([, decision]) => decision !== ""));
}
