import { groupBy } from "@/lib/group-by";
import type { CellProblem } from "./file-table";
import type { TableRow } from "./table-rows";

/** Cells of one column that a spreadsheet shows as one. Lines count from 1, columns from 0. */
export type MergedCells = {
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
};

type Cells = { readonly rows: readonly TableRow[]; readonly problems: readonly CellProblem[] };

/**
 * Gives each line of merged cells the value that they show, which a workbook keeps in the first alone;
 * what is wrong with it is wrong in each. Of ranges that overlap, which no spreadsheet program
 * writes, the lower one counts. A line that is blank otherwise stays left out.
 */
export function fillMerged({ rows, problems }: Cells, merged: readonly MergedCells[]): Cells {
  if (merged.length === 0) return { rows, problems };
  const columns = [...groupBy(merged, ({ column }) => column)].map(
    ([column, own]) => [column, own.toSorted((a, b) => a.firstLine - b.firstLine)] as const,
  );
  const atLine = new Map(rows.map((row) => [row.line, row]));
  const problemAt = new Map(problems.map((problem) => [placeOf(problem), problem]));
  const more: CellProblem[] = [];
  const filled = rows.map(({ line, cells }) => {
    const own = [...cells];
    for (const [column, ranges] of columns) {
      const range = rangeAt(ranges, line);
      if (!range || range.firstLine === line) continue;
      while (own.length < column) own.push("");
      own[column] = atLine.get(range.firstLine)?.cells[column] ?? "";
      const problem = problemAt.get(placeOf({ line: range.firstLine, column }));
      if (problem) more.push({ ...problem, line });
    }
    return { line, cells: own };
  });
  return { rows: filled, problems: [...problems, ...more] };
}

function placeOf({ line, column }: Pick<CellProblem, "line" | "column">): string {
  return `${line} ${column}`;
}

/** The last range that begins at the line or above, where it reaches so far. */
function rangeAt(ranges: readonly MergedCells[], line: number): MergedCells | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.firstLine ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range && line <= range.lastLine ? range : null;
}
