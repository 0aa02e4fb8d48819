import { joinSheets } from "@/lib/import/read/book/join-sheets";
import { fileProblem } from "@/lib/import/read/file-problem";
import { readJson } from "@/lib/import/read/json/read-json";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { AS_FOUND, type Reading } from "@/lib/import/read/reading";
import { type FileFormat, sniffFormat } from "@/lib/import/read/sniff-format";
import { toTable } from "@/lib/import/read/to-table";
import { fail, ok } from "@/lib/result";
import { type FileSheets, type FoundSheets, headerLineOf, type ReadJob } from "./found-sheet";
import { readArchive } from "./read-archive";
import { readText } from "./read-text";
import { readWorkbook } from "./read-workbook";

export type ReadOptions = {
  /** Only this sheet of a workbook; otherwise all of them, in their order. */
  readonly sheet?: string;
  /** How it is to be read where what was found is not right. */
  readonly reading?: Reading;
  /** The sheet whose header line was chosen; null for every sheet. */
  readonly headerOf?: string | null;
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
  options: ReadOptions = {},
): Promise<FileSheets> {
  const { sheet = null, reading = AS_FOUND, headerOf = null, limits = READ_LIMITS } = options;
  const format = sniffFormat(bytes, fileName);
  if (!format.ok) return format;
  return readSheets(format.value, { bytes, fileName, sheet, reading, headerOf, limits });
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
  workbook: async (job) => asTables(withJoined(await readWorkbook(job), job), job),
  archive: (job) => readArchive(job, readSheets),
  json: async (job) => {
    const found = readJson(job.bytes, job.fileName, job.limits);
    return asTables(
      found.ok ? ok(found.value.map((own) => ({ ...own, hidden: false }))) : found,
      job,
    );
  },
  text: async (job) => ok([{ name: job.fileName, hidden: false, table: await readText(job) }]),
};

/** What its sheets say together goes first, where they only make sense together. */
function withJoined(found: FoundSheets, { limits }: ReadJob): FoundSheets {
  if (!found.ok) return found;
  const read = found.value.flatMap(({ sheet }) => (sheet.ok ? [sheet.value] : []));
  const joined = joinSheets(read, limits);
  return joined ? ok([{ ...joined, hidden: false }, ...found.value]) : found;
}

function asTables(found: FoundSheets, job: ReadJob): FileSheets {
  if (!found.ok) return found;
  return ok(
    found.value.map(({ name, hidden, sheet }) => ({
      name,
      hidden,
      table: sheet.ok
        ? toTable(sheet.value, tableLimits(sheet.value, job.limits), headerLineOf(job, name))
        : sheet,
    })),
  );
}

function tableLimits({ shape }: RawSheet, limits: ReadLimits): Parameters<typeof toTable>[1] {
  if (shape === "records") {
    return { ...limits, rows: limits.jsonRecords, columns: limits.jsonColumns };
  }
  return { ...limits, rows: limits.workbookRows };
}
