import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import { readJson } from "@/lib/import/read/json/read-json";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { type FileFormat, sniffFormat } from "@/lib/import/read/sniff-format";
import { toTable } from "@/lib/import/read/to-table";
import { fail, ok, type Result } from "@/lib/result";
import type { FoundSheets, ReadJob } from "./found-sheet";
import { readArchive } from "./read-archive";
import { readText } from "./read-text";
import { readWorkbook } from "./read-workbook";

/** One table of a file, or why this one could not be read while others could. */
export type FileSheet = {
  readonly name: string;
  /** Hidden in the spreadsheet program; never so for other files. */
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
 * Reads an uploaded file into tables: one for text, one per sheet for a workbook, one per list of
 * records for JSON, and those of its files for an archive. Everything that a person can put right is
 * a problem in the result: the wrong kind of file, a damaged or protected one, one above a limit.
 * `fileName` is only looked at for its ending and shown as a text's name.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  { sheet, headerLine, limits = READ_LIMITS }: ReadOptions = {},
): Promise<Result<FileSheet[], FileProblem>> {
  const format = sniffFormat(bytes, fileName);
  if (!format.ok) return format;
  const found = await readSheets(format.value, { bytes, fileName, sheet: sheet ?? null, limits });
  if (!found.ok) return found;
  return ok(
    found.value.map(({ name, hidden, sheet: raw }) => ({
      name,
      hidden,
      table: raw.ok ? toTable(raw.value, tableLimits(raw.value, limits), headerLine) : raw,
    })),
  );
}

async function readSheets(format: FileFormat, job: ReadJob): Promise<FoundSheets> {
  const most = job.limits[MOST_BYTES[format]];
  if (job.bytes.length > most) return fail(fileProblem("file-too-large", most / 1024 / 1024));
  return READERS[format](job);
}

const MOST_BYTES = {
  text: "textBytes",
  workbook: "workbookBytes",
  json: "jsonBytes",
  archive: "archiveBytes",
} as const satisfies { [format in FileFormat]: keyof ReadLimits };

const READERS: { readonly [format in FileFormat]: (job: ReadJob) => Promise<FoundSheets> } = {
  workbook: readWorkbook,
  archive: (job) => readArchive(job, readSheets),
  json: async ({ bytes, fileName, limits }) => {
    const tables = readJson(bytes, fileName, limits);
    return tables.ok ? ok(tables.value.map((table) => ({ ...table, hidden: false }))) : tables;
  },
  text: async ({ bytes, fileName: name, limits }) => {
    const sheet = await readText(bytes, name, limits);
    return sheet.ok ? ok([{ name, hidden: false, sheet }]) : sheet;
  },
};

function tableLimits({ shape }: RawSheet, limits: ReadLimits): Parameters<typeof toTable>[1] {
  if (shape === "text") return { ...limits, rows: limits.textRows };
  if (shape === "grid") return { ...limits, rows: limits.workbookRows };
  return { ...limits, rows: limits.jsonRecords, columns: limits.jsonColumns };
}
