import type { TableRow } from "./table-rows";

/** How many rows there may be above a header; readers leave room for them beyond the row limit. */
export const ROWS_ABOVE = 49;

/**
 * Where the header is among the first rows: the first row that fills more than two thirds of what
 * most rows fill, and is not followed by one that fills half as much again. Titles, dates of export
 * and group headings above a table are such rows; a header names at least what the rows below hold.
 * Returns an index into `rows`, or -1 where there are none.
 */
export function findHeader(rows: readonly TableRow[]): number {
  const filled = rows.slice(0, ROWS_ABOVE + 1).map(({ cells }) => cells.filter(isFilled).length);
  const byCount = [...filled].sort((a, b) => a - b);
  const usual = byCount[Math.floor((byCount.length - 1) * 0.75)] ?? 0;
  return filled.findIndex((count, index) => {
    const next = filled[index + 1] ?? 0;
    return count * 3 > usual * 2 && next * 2 < count * 3;
  });
}

export function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}
