import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import { sniffFormat } from "@/lib/import/read/sniff-format";
import { toTable } from "@/lib/import/read/to-table";
import { fail, ok, type Result } from "@/lib/result";
import { readText } from "./read-text";
import { readWorkbook } from "./read-workbook";

/** One table of a file, or why this one could not be read while others could. */
export type FileSheet = {
  readonly name: string;
  /** Hidden in the spreadsheet program; never so for text. */
  readonly hidden: boolean;
  readonly table: Result<FileTable, FileProblem>;
};

export type ReadOptions = {
  /** Only this sheet of a workbook; otherwise all of them, in their order. */
  readonly sheet?: string;
  /** The line that names the columns, where the one that was found is not it. */
  readonly headerLine?: number;
  readonly limits?: ReadLimits;
};

/**
 * Reads an uploaded file into tables: one for text, one per sheet for a workbook. Everything that a
 * person can put right is a problem in the result: the wrong kind of file, a damaged or protected
 * one, one above a limit. `fileName` is only looked at for its ending and shown as a text's name.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  { sheet, headerLine, limits = READ_LIMITS }: ReadOptions = {},
): Promise<Result<FileSheet[], FileProblem>> {
  const format = sniffFormat(bytes, fileName);
  if (!format.ok) return format;
  const isText = format.value === "text";
  const most = isText ? limits.textBytes : limits.workbookBytes;
  if (bytes.length > most) return fail(fileProblem("file-too-large", most / 1024 / 1024));
  const found = isText
    ? await readOneText(bytes, fileName, limits)
    : await readWorkbook(bytes, sheet ?? null, limits);
  if (!found.ok) return found;
  const tableLimits = { ...limits, rows: isText ? limits.textRows : limits.workbookRows };
  return ok(
    found.value.map(({ name, hidden, sheet: raw }) => ({
      name,
      hidden,
      table: raw.ok ? toTable(raw.value, tableLimits, headerLine) : raw,
    })),
  );
}

async function readOneText(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): ReturnType<typeof readWorkbook> {
  const sheet = await readText(bytes, name, limits);
  return sheet.ok ? ok([{ name, hidden: false, sheet }]) : sheet;
}
