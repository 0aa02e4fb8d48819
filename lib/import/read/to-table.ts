import type { Result } from "@/lib/result";
import type { FileProblem } from "./file-problem";
import type { FileTable } from "./file-table";
import type { RawSheet } from "./raw-sheet";
import { TableBuilder, type TableLimits } from "./table-builder";

/** Makes a table of a sheet that was read as a whole: see `TableBuilder`. */
export function toTable(
  sheet: RawSheet,
  limits: TableLimits,
  headerLine?: number,
): Result<FileTable, FileProblem> {
  const builder = new TableBuilder(sheet.shape, limits, headerLine);
  for (const row of sheet.rows) builder.add(row);
  return builder.finish(sheet);
}
