import type { FileProblem } from "@/lib/import/read/file-problem";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import type { Result } from "@/lib/result";

/** A sheet of a file, or why this one could not be read while others could. */
export type FoundSheet = {
  readonly name: string;
  /** Hidden in the spreadsheet program. */
  readonly hidden: boolean;
  readonly sheet: Result<RawSheet, FileProblem>;
};

/** A file on its way to a reader. */
export type ReadJob = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Only this sheet of a workbook; null for all. */
  readonly sheet: string | null;
  readonly limits: ReadLimits;
};

export type FoundSheets = Result<FoundSheet[], FileProblem>;
