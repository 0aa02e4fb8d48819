import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import { type CellProblem, cellProblem } from "@/lib/import/read/file-table";
import type { ReadLimits } from "@/lib/import/read/limits";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import { fail, ok, type Result } from "@/lib/result";
import type { RecordTable } from "./record-tables";

/** Behind each other in one cell, as lists are in every other kind of file. */
const BETWEEN = "; ";

/**
 * A sheet out of records: a column per path to a value (`badge_template.name`), a row per record,
 * numbered from 1. What an array holds is put into one cell, and so is what its objects hold under
 * the same names (`badge_template.skills.name`). True, false and numbers are as JSON writes them;
 * null is empty.
 */
export function recordSheet(
  { name, records }: RecordTable,
  limits: Pick<ReadLimits, "jsonRecords" | "jsonColumns">,
): Result<RawSheet, FileProblem> {
  if (records.length > limits.jsonRecords) {
    return fail(fileProblem("too-many-rows", limits.jsonRecords));
  }
  const columns = new Map<string, number>();
  const problems: CellProblem[] = [];
  const found = records.map((record, index) => {
    const cells = cellsOf(record);
    for (const [path, cell] of cells) {
      const column = columns.get(path) ?? columns.size;
      columns.set(path, column);
      if (cell.isRounded) {
        problems.push(cellProblem("number-too-long", index + 1, column, textOf(cell)));
      }
    }
    return cells;
  });
  if (columns.size > limits.jsonColumns) {
    return fail(fileProblem("too-many-columns", limits.jsonColumns));
  }
  const paths = [...columns.keys()];
  const rows = found.map((cells, index) => ({
    line: index + 1,
    cells: paths.map((path) => textOf(cells.get(path))),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const header = { line: 0, cells: paths };
  return ok({ name, shape: "records", rows: [header, ...filled], problems, notes: [] });
}

type Cell = {
  /** What the array, or the objects in it, hold there. */
  readonly texts: string[];
  /** A whole number so large that reading it has changed its last digits. */
  isRounded: boolean;
};

function cellsOf(record: unknown): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  collect(record, "", (path, value) => {
    const cell = cells.get(path) ?? { texts: [], isRounded: false };
    cells.set(path, cell);
    if (value !== null && value !== "") cell.texts.push(String(value));
    cell.isRounded ||= Number.isInteger(value) && !Number.isSafeInteger(value);
  });
  return cells;
}

/** The depth is that of the document, which is limited. */
function collect(
  value: unknown,
  path: string,
  take: (path: string, scalar: unknown) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, take);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, own] of Object.entries(value)) {
      collect(own, path === "" ? name : `${path}.${name}`, take);
    }
  } else take(path, value);
}

function textOf(cell: Cell | undefined): string {
  return cell?.texts.join(BETWEEN) ?? "";
}
