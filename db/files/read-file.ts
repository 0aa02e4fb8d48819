import { fileProblem } from "@/lib/import/read/file-problem";
import { readJson } from "@/lib/import/read/json/read-json";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { type FileFormat, sniffFormat } from "@/lib/import/read/sniff-format";
import { toTable } from "@/lib/import/read/to-table";
import { fail, ok } from "@/lib/result";
import type { FileSheets, FoundSheets, ReadJob } from "./found-sheet";
import { readArchive } from "./read-archive";
import { readText } from "./read-text";
import { readWorkbook } from "./read-workbook";

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
): Promise<FileSheets> {
  const format = sniffFormat(bytes, fileName);
  if (!format.ok) return format;
  return readSheets(format.value, { bytes, fileName, sheet: sheet ?? null, headerLine, limits });
}

async function readSheets(format: FileFormat, job: ReadJob): Promise<FileSheets> {
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

const READERS: { readonly [format in FileFormat]: (job: ReadJob) => Promise<FileSheets> } = {
  workbook: async (job) => asTables(await readWorkbook(job), job),
  archive: (job) => readArchive(job, readSheets),
  json: async (job) => {
    const found = readJson(job.bytes, job.fileName, job.limits);
    return asTables(
      found.ok ? ok(found.value.map((own) => ({ ...own, hidden: false }))) : found,
      job,
    );
  },
  text: async ({ bytes, fileName: name, limits, headerLine }) =>
    ok([{ name, hidden: false, table: await readText(bytes, name, limits, headerLine) }]),
};

function asTables(found: FoundSheets, { limits, headerLine }: ReadJob): FileSheets {
  if (!found.ok) return found;
  return ok(
    found.value.map(({ name, hidden, sheet }) => ({
      name,
      hidden,
      table: sheet.ok ? toTable(sheet.value, tableLimits(sheet.value, limits), headerLine) : sheet,
    })),
  );
}

function tableLimits({ shape }: RawSheet, limits: ReadLimits): Parameters<typeof toTable>[1] {
  if (shape === "records") {
    return { ...limits, rows: limits.jsonRecords, columns: limits.jsonColumns };
  }
  return { ...limits, rows: limits.workbookRows };
}
