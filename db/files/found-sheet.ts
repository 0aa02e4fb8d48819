import type { FileProblem } from "@/lib/import/read/file-problem";
import type { FileTable } from "@/lib/import/read/file-table";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import type { Reading } from "@/lib/import/read/reading";
import type { Result } from "@/lib/result";

/** One table of a file, or why this one could not be read while others could. */
export type FileSheet = {
  readonly name: string;
  /** Hidden in the spreadsheet program; never so for other files. */
  readonly hidden: boolean;
  readonly table: Result<FileTable, FileProblem>;
};

export type FileSheets = Result<FileSheet[], FileProblem>;

/** The same before its header is known. */
export type FoundSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: Result<RawSheet, FileProblem>;
};

/** A file on its way to a reader. */
export type ReadJob = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Only this sheet of a workbook; null for all. */
  readonly sheet: string | null;
  /** How it is to be read where what was found is not right. */
  readonly reading: Reading;
  /** The sheet whose header line was chosen; null for every sheet. */
  readonly headerOf: string | null;
  readonly limits: ReadLimits;
};

export type FoundSheets = Result<FoundSheet[], FileProblem>;

/** The line that names the columns of a sheet, where somebody has chosen one. */
export function headerLineOf({ reading, headerOf }: ReadJob, sheet: string): number | undefined {
  const isMeant = headerOf === null || headerOf === sheet;
  return isMeant ? (reading.headerLine ?? undefined) : undefined;
}
