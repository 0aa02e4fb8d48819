import { fail, ok, type Result } from "@/lib/result";
import { unguardCell } from "@/lib/spreadsheet/guard-cell";
import { type FileProblem, fileProblem } from "./file-problem";
import { type CellProblem, cellProblem, type FileNote, type FileTable } from "./file-table";
import { findHeader, isFilled, ROWS_ABOVE } from "./find-header";
import { nameHeaders } from "./name-headers";
import type { RawSheet } from "./raw-sheet";
import { type TableRow, TableRows } from "./table-rows";

export type TableLimits = {
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
};

/**
 * Makes a table of rows that come one after another: finds its header (or takes `headerLine`), leaves
 * out columns that are blank from top to bottom, gives every row as many cells as there are headers,
 * and takes off the guards that an export of ours put on. Holds rows only until the header is known.
 */
export class TableBuilder {
  readonly #shape: RawSheet["shape"];
  readonly #limits: TableLimits;
  readonly #headerLine: number | undefined;
  #above: TableRow[] = [];
  #skipped: TableRow[] = [];
  #header: TableRow | null = null;
  readonly #rows = new TableRows();
  readonly #problems: CellProblem[] = [];
  /** Columns with anything in them. */
  readonly #filled = new Set<number>();
  /** Rows of a text with fewer cells than its header, and how many. */
  readonly #short = new Map<number, number>();

  constructor(shape: RawSheet["shape"], limits: TableLimits, headerLine?: number) {
    this.#shape = shape;
    this.#limits = limits;
    this.#headerLine = headerLine;
  }

  /** Whether there are more rows than there may be: no more of them need to be added. */
  get isFull(): boolean {
    return this.#rows.length > this.#limits.rows;
  }

  add(row: TableRow): void {
    if (this.#header) this.#addToBody(row, this.#header);
    else if (this.#shape === "records") this.#addAbove(row, true);
    else if (this.#headerLine !== undefined) this.#addAbove(row, row.line === this.#headerLine);
    else {
      this.#above.push(row);
      if (this.#above.length > ROWS_ABOVE) this.#findHeader();
    }
  }

  /** The table of all rows that were added; `sheet` is what else its reader has to say. */
  finish(sheet: Pick<RawSheet, "name" | "problems" | "notes">): Result<FileTable, FileProblem> {
    if (!this.#header && this.#headerLine === undefined) this.#findHeader();
    const header = this.#header;
    if (!header) return fail(this.#missing());
    if (this.isFull) return fail(fileProblem("too-many-rows", this.#limits.rows));
    const columns = [...this.#filled].sort((a, b) => a - b);
    if (columns.length > this.#limits.columns) {
      return fail(fileProblem("too-many-columns", this.#limits.columns));
    }
    const { headers, notes } = nameHeaders(header.cells, columns);
    this.#noteShortRows((columns.at(-1) ?? -1) + 1);
    this.#rows.keep(columns);
    return ok({
      name: sheet.name,
      headerLine: header.line,
      headers,
      above: this.#skipped
        .slice(-ROWS_ABOVE)
        .map(({ cells }) => columns.map((column) => cells[column] ?? "")),
      rows: this.#rows,
      problems: moved([...sheet.problems, ...this.#problems], header.line, columns),
      notes: [...sheet.notes, ...skippedNotes(this.#skipped.map(({ line }) => line)), ...notes],
    });
  }

  #addAbove(row: TableRow, isHeader: boolean): void {
    if (!isHeader) {
      this.#skipped.push(row);
      return;
    }
    this.#header = row;
    this.#markFilled(row.cells);
  }

  #findHeader(): void {
    const at = findHeader(this.#above);
    const held = this.#above;
    this.#above = [];
    held.forEach((row, index) => {
      if (this.#header) this.#addToBody(row, this.#header);
      else this.#addAbove(row, index === at);
    });
  }

  #missing(): FileProblem {
    return this.#headerLine === undefined
      ? fileProblem("no-table")
      : fileProblem("line-not-found", this.#headerLine);
  }

  #addToBody({ line, cells }: TableRow, header: TableRow): void {
    if (this.isFull) return;
    this.#rows.add(line);
    const width = this.#shape === "text" ? header.cells.length : cells.length;
    if (cells.length < width) this.#short.set(this.#rows.length - 1, cells.length);
    if (cells.length > width) this.#noteExtra(line, cells.slice(width).filter(isFilled));
    for (let column = 0; column < Math.min(width, cells.length); column++) {
      const cell = cells[column] ?? "";
      if (cell === "") continue;
      if (!this.#filled.has(column) && isFilled(cell)) this.#filled.add(column);
      this.#rows.put(column, this.#clean(cell, line, column));
    }
  }

  #markFilled(cells: readonly string[]): void {
    cells.forEach((cell, column) => {
      if (isFilled(cell)) this.#filled.add(column);
    });
  }

  #noteExtra(line: number, extra: readonly string[]): void {
    if (extra.length > 0) {
      this.#problems.push(cellProblem("too-many-cells", line, null, extra.join(" | ")));
    }
  }

  /** A row may lack what is blank in all of them. */
  #noteShortRows(needed: number): void {
    for (const [row, length] of this.#short) {
      if (length >= needed) continue;
      const written = this.#rows.cellsAt(row).slice(0, length).join(" | ");
      this.#problems.push(cellProblem("too-few-cells", this.#rows.lineAt(row), null, written));
    }
  }

  /** What can be stored of a cell; what had to go is a problem. */
  #clean(cell: string, line: number, column: number): string {
    let text = unguardCell(cell);
    const longest = this.#limits.cellCharacters;
    if (text.length > longest) {
      this.#problems.push(cellProblem("cell-too-long", line, column, text));
      text = text.slice(0, longest);
    }
    if (text.includes("\0")) {
      text = text.replaceAll("\0", "\uFFFD");
      this.#problems.push(cellProblem("nul-character", line, column, text));
    }
    return text;
  }
}

/** Problems that count columns as the file has them, on the table's own and in order; those above the rows do not matter. */
function moved(
  problems: readonly CellProblem[],
  headerLine: number,
  columns: readonly number[],
): CellProblem[] {
  const indexes = new Map(columns.map((column, index) => [column, index]));
  return problems
    .filter(({ line }) => line > headerLine)
    .sort((a, b) => a.line - b.line)
    .map((problem) => ({
      ...problem,
      column: problem.column === null ? null : (indexes.get(problem.column) ?? null),
    }));
}

function skippedNotes(lines: readonly number[]): FileNote[] {
  if (lines.length === 0) return [];
  const named = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
  return [{ code: "lines-skipped", message: `Above the header, ${named} skipped.` }];
}
