import { isBadgeFile } from "@/db/badges/take/is-badge-file";
import { readFile } from "@/db/files/read-file";
import type { Day } from "@/lib/calendar";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import type { ColumnMap, ImportKind, ImportSettings } from "@/lib/import/import";
import type { ImportProblem } from "@/lib/import/import-problem";
import { importProblem } from "@/lib/import/import-problem";
import type { Preset } from "@/lib/import/presets/preset";
import { recognise } from "@/lib/import/presets/recognise";
import type { FileProblem } from "@/lib/import/read/file-problem";
import type { FileNote, FileTable } from "@/lib/import/read/file-table";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { awardRowsOf } from "@/lib/import/wide/award-rows";
import { fail, ok, type Result } from "@/lib/result";
import { openBadges } from "./open-badges";

/** How an import's file is read. */
export type AsRead = Pick<ImportSettings, "sheet" | "reading">;

type Upload = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The day on which it came: days to come cannot be days of issue. */
  readonly day: Day;
};

/**
 * Every table of a file, in its order, hidden sheets last; badges are one table. One with a column per
 * credential is there twice: with a row per award, and as it is.
 */
export async function openFile(
  { bytes, fileName, day }: Upload,
  { sheet, reading }: AsRead,
): Promise<Result<readonly FileTable[], ImportProblem>> {
  if (await isBadgeFile(bytes, fileName)) return openBadges({ bytes, fileName, day });
  const headerOf = sheet === null ? null : sheet.replace(AS_IT_IS, "");
  const file = await readFile(bytes, fileName, { reading, headerOf });
  if (!file.ok) return file;
  const sheets = [...file.value].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const tables = sheets.flatMap(({ table }) => (table.ok ? [table.value] : []));
  const refused = sheets.flatMap(({ name, table }) =>
    table.ok ? [] : [{ name, ...table.problem }],
  );
  const [problem] = refused;
  if (tables.length === 0 && problem) return fail(problem);
  const unread = refused.filter(({ code }) => code !== "no-table").map(unreadNote);
  const noted = tables.map((table) => ({ ...table, notes: [...table.notes, ...unread] }));
  return withAwardRows(noted, { days: reading.days, today: day, mostRows: READ_LIMITS.textRows });
}

const AS_IT_IS = / › as it is$/;

function asItIs(name: string): string {
  return `${name} › as it is`;
}

function withAwardRows(
  tables: readonly FileTable[],
  options: Parameters<typeof awardRowsOf>[1],
): Result<readonly FileTable[], ImportProblem> {
  const all: FileTable[] = [];
  for (const table of tables) {
    const made = awardRowsOf(table, options);
    if (made && !made.ok) return made;
    all.push(...(made ? [made.value, { ...table, name: asItIs(table.name) }] : [table]));
  }
  return ok(all);
}

function unreadNote({ name, message }: FileProblem & { readonly name: string }): FileNote {
  return { code: "sheet-refused", message: `“${name}” was not read. ${message}` };
}

/** The table that an import reads; the only one, or the first, where none was chosen. */
export function tableOf(tables: readonly FileTable[], sheet: string | null): FileTable | undefined {
  return sheet === null ? tables[0] : tables.find(({ name }) => name === sheet);
}

/** The one table that somebody asks for, in both forms where it has two; all where nobody does. */
export function tablesCalled(
  tables: readonly FileTable[],
  sheet: string | null | undefined,
): readonly FileTable[] {
  if (typeof sheet !== "string") return tables;
  return tables.filter(({ name }) => name === sheet || name === asItIs(sheet));
}

export type Recognition = {
  readonly kind: ImportKind;
  readonly table: FileTable;
  readonly settings: Pick<ImportSettings, "preset" | "sheet" | "columns">;
};

/** What the file holds and which column is what: known, remembered from last time, or guessed. */
export async function recogniseFile(
  tables: readonly FileTable[],
  kind: ImportKind | "auto",
  remembered: (kind: ImportKind, headers: readonly string[]) => Promise<ColumnMap | null>,
): Promise<Result<Recognition, ImportProblem>> {
  const found = recognise(tables, kind);
  const table = found && tables.find(({ name }) => name === found.sheet.name);
  if (!table) return fail(importProblem("not-recognised"));
  const { preset } = found;
  const guessed = guessedColumns(preset, table);
  const columns = (await remembered(preset.kind, table.headers)) ?? guessed;
  const settings = { preset: preset.id, sheet: table.name, columns };
  return ok({ kind: preset.kind, table, settings });
}

/** Of a file that is not known as it is. */
function guessedColumns({ kind, headers }: Preset, table: FileTable): ColumnMap {
  if (table.fromCells) return { ...table.fromCells.who };
  return headers.length === 0 ? guessColumns(kind, table.headers) : {};
}
