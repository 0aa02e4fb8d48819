import { readFile } from "@/db/files/read-file";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import type { ColumnMap, ImportKind, ImportSettings } from "@/lib/import/import";
import type { ImportProblem } from "@/lib/import/import-problem";
import { importProblem } from "@/lib/import/import-problem";
import { recognise } from "@/lib/import/presets/recognise";
import type { FileProblem } from "@/lib/import/read/file-problem";
import type { FileNote, FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";

/** How an import's file is read. */
export type AsRead = Pick<ImportSettings, "sheet" | "reading">;

/** Every table of a file, in its order; hidden sheets last. */
export async function openFile(
  bytes: Uint8Array,
  fileName: string,
  { sheet, reading }: AsRead,
): Promise<Result<readonly FileTable[], ImportProblem>> {
  const file = await readFile(bytes, fileName, { reading, headerOf: sheet });
  if (!file.ok) return file;
  const sheets = [...file.value].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const tables = sheets.flatMap(({ table }) => (table.ok ? [table.value] : []));
  const refused = sheets.flatMap(({ name, table }) =>
    table.ok ? [] : [{ name, ...table.problem }],
  );
  const [problem] = refused;
  if (tables.length === 0 && problem) return fail(problem);
  const unread = refused.filter(({ code }) => code !== "no-table").map(unreadNote);
  return ok(tables.map((table) => ({ ...table, notes: [...table.notes, ...unread] })));
}

function unreadNote({ name, message }: FileProblem & { readonly name: string }): FileNote {
  return { code: "sheet-refused", message: `“${name}” was not read. ${message}` };
}

/** The table that an import reads; the only one, or the first, where none was chosen. */
export function tableOf(tables: readonly FileTable[], sheet: string | null): FileTable | undefined {
  return sheet === null ? tables[0] : tables.find(({ name }) => name === sheet);
}

/** The one table that somebody asks for; all where nobody does. */
export function tablesCalled(
  tables: readonly FileTable[],
  sheet: string | null | undefined,
): readonly FileTable[] {
  return typeof sheet === "string" ? tables.filter(({ name }) => name === sheet) : tables;
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
  const isTemplate = preset.headers.length === 0;
  const guessed = isTemplate ? guessColumns(preset.kind, table.headers) : {};
  const columns = (await remembered(preset.kind, table.headers)) ?? guessed;
  const settings = { preset: preset.id, sheet: table.name, columns };
  return ok({ kind: preset.kind, table, settings });
}
