import { fail, ok, type Result } from "@/lib/result";
import { unguardCell } from "@/lib/spreadsheet/guard-cell";
import { type FileProblem, fileProblem } from "./file-problem";
import {
  type CellProblem,
  cellProblem,
  type FileNote,
  type FileTable,
  type TableRow,
} from "./file-table";
import { findHeader, isFilled } from "./find-header";
import { nameHeaders } from "./name-headers";
import type { RawSheet } from "./raw-sheet";

type TableLimits = {
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
};

/**
 * Makes a table of a sheet: finds its header (or takes `headerLine`), leaves out columns that are
 * blank from top to bottom, gives every row as many cells as there are headers, and takes off the
 * guards that an export of ours put on.
 */
export function toTable(
  sheet: RawSheet,
  limits: TableLimits,
  headerLine?: number,
): Result<FileTable, FileProblem> {
  const at = headerIn(sheet, headerLine);
  const header = sheet.rows[at];
  if (!header) return fail(missing(headerLine));
  const body = sheet.rows.slice(at + 1);
  if (body.length > limits.rows) return fail(fileProblem("too-many-rows", limits.rows));
  const width = sheet.shape === "text" ? header.cells.length : widest([header, ...body]);
  const columns = columnsInUse(header, body, width);
  if (columns.length > limits.columns) return fail(fileProblem("too-many-columns", limits.columns));
  const { headers, notes } = nameHeaders(header.cells, columns);
  const cut = cutRows(body, { ...limits, columns, width: sheet.shape === "text" ? width : null });
  return ok({
    name: sheet.name,
    headerLine: header.line,
    headers,
    rows: cut.rows,
    problems: [...moved(sheet.problems, header.line, columns), ...cut.problems],
    notes: [...sheet.notes, ...skipped(sheet.rows.slice(0, at)), ...notes],
  });
}

function headerIn({ shape, rows }: RawSheet, headerLine: number | undefined): number {
  if (shape === "records") return 0;
  if (headerLine === undefined) return findHeader(rows);
  return rows.findIndex(({ line }) => line === headerLine);
}

function missing(headerLine: number | undefined): FileProblem {
  return headerLine === undefined
    ? fileProblem("no-table")
    : fileProblem("line-not-found", headerLine);
}

function widest(rows: readonly TableRow[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

function columnsInUse(header: TableRow, body: readonly TableRow[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const inUse = ({ cells }: TableRow) => isFilled(cells[column] ?? "");
    return inUse(header) || body.some(inUse);
  });
}

/** `width` is how many cells each row should have, or null where rows do not say. */
type Cut = Omit<TableLimits, "columns"> & {
  readonly columns: readonly number[];
  readonly width: number | null;
};

function cutRows(
  body: readonly TableRow[],
  cut: Cut,
): { readonly rows: TableRow[]; readonly problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const once = onceEach();
  const needed = (cut.columns.at(-1) ?? -1) + 1;
  const rows = body.map(({ line, cells }) => {
    if (cut.width !== null && cells.length < needed) {
      problems.push(cellProblem("too-few-cells", line, null, cells.join(" | ")));
    }
    if (cut.width !== null && cells.length > cut.width) {
      const extra = cells.slice(cut.width).filter(isFilled);
      if (extra.length > 0)
        problems.push(cellProblem("too-many-cells", line, null, extra.join(" | ")));
    }
    const place = { line, problems, longest: cut.cellCharacters };
    return {
      line,
      cells: cut.columns.map((at, column) => once(clean(cells[at] ?? "", column, place))),
    };
  });
  return { rows, problems };
}

/** So many different values are looked for among those before. */
const MOST_REPEATED = 50_000;

/** Keeps equal cells as one value in memory: most columns repeat the same few. */
function onceEach(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined && known.size < MOST_REPEATED) known.set(text, text);
    return before ?? text;
  };
}

/** What can be stored of a cell; what had to go is a problem. */
function clean(
  cell: string,
  column: number,
  { line, problems, longest }: { line: number; problems: CellProblem[]; longest: number },
): string {
  let text = unguardCell(cell);
  if (text.length > longest) {
    problems.push(cellProblem("cell-too-long", line, column, text));
    text = text.slice(0, longest);
  }
  if (text.includes("\0")) {
    text = text.replaceAll("\0", "\uFFFD");
    problems.push(cellProblem("nul-character", line, column, text));
  }
  return text;
}

/** Problems that the reader found, on the table's own columns; those above the rows do not matter. */
function moved(
  problems: readonly CellProblem[],
  headerLine: number,
  columns: readonly number[],
): CellProblem[] {
  const indexes = new Map(columns.map((column, index) => [column, index]));
  return problems
    .filter(({ line }) => line > headerLine)
    .map((problem) => ({
      ...problem,
      column: problem.column === null ? null : (indexes.get(problem.column) ?? null),
    }));
}

function skipped(rows: readonly TableRow[]): FileNote[] {
  if (rows.length === 0) return [];
  const lines = `${rows.length === 1 ? "line" : "lines"} ${rows.map(({ line }) => line).join(", ")}`;
  return [{ code: "lines-skipped", message: `Above the header, ${lines} skipped.` }];
}
