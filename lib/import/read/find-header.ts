import { isBlank } from "./is-blank";
import type { TableRow } from "./file-table";

const LOOKED_AT = 50;

/**
 * Where the header is among the first rows: the first row that fills more than two thirds of the
 * cells that most rows fill. Titles, dates of export and group headings above it fill fewer.
 * Returns an index into `rows`, or null where there are none.
 */
export function findHeader(rows: readonly TableRow[]): number | null {
  const filled = rows.slice(0, LOOKED_AT).map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length);
  const usual = [...filled].sort((a, b) => a - b)[Math.floor(filled.length * 0.75)];
  if (usual === undefined) return null;
  return filled.findIndex((count) => count * 3 > usual * 2);
}
