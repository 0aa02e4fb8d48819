import type { FileProblem } from "@/lib/import/read/file-problem";
import { recordSheet } from "@/lib/import/read/json/record-sheet";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import type { Result } from "@/lib/result";
import type { BookReader } from "./book-reader";
import { dcwfBook } from "./dcwf-book";

const BOOK_READERS: readonly BookReader[] = [dcwfBook];

/** One more sheet for a workbook whose sheets only make sense together; null for most. */
export function joinSheets(
  sheets: readonly RawSheet[],
  limits: ReadLimits,
): { readonly name: string; readonly sheet: Result<RawSheet, FileProblem> } | null {
  for (const read of BOOK_READERS) {
    const table = read(sheets);
    if (table) return { name: table.name, sheet: recordSheet(table, limits) };
  }
  return null;
}
