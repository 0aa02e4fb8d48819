import { readFile } from "@/db/files/read-file";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import type { ImportSettings } from "@/lib/import/import";
import { recognise } from "@/lib/import/presets/recognise";
import type { FileTable } from "@/lib/import/read/file-table";
import { type Options, planTable, type WholePlan } from "./plan-text";

type Upload = { readonly fileName: string; readonly bytes: Uint8Array };

/** The tables of a file that can be read. */
export async function tablesOf({ bytes, fileName }: Upload): Promise<FileTable[]> {
  const read = await readFile(bytes, fileName);
  if (!read.ok) throw new Error(`${fileName}: ${read.problem.message}`);
  return read.value.flatMap(({ table }) => (table.ok ? [table.value] : []));
}

/** What a file would do that nobody has said anything about. */
export async function planFile(
  file: Upload,
  { settings, ...options }: Options & { readonly settings?: Partial<ImportSettings> } = {},
): Promise<WholePlan> {
  const tables = await tablesOf(file);
  const found = recognise(tables, "auto");
  const table = tables.find(({ name }) => name === found?.sheet.name);
  if (!found || !table) throw new Error(`${file.fileName} was not recognised.`);
  const { id: preset, kind, headers } = found.preset;
  const columns = headers.length === 0 ? guessColumns(kind, table.headers) : {};
  return planTable(kind, table, {
    fileName: file.fileName,
    settings: { preset, columns, ...settings },
    ...options,
  });
}
