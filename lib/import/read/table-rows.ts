import { NumberList } from "./number-list";
import { TextColumn } from "./text-column";

/** One row as written: `line` is the number that a person sees in the file, counted from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** The rows of a table. Rows and columns are counted from 0. */
export type Rows = Iterable<TableRow> & {
  readonly length: number;
  lineAt(row: number): number;
  cell(row: number, column: number): string;
  cellsAt(row: number): string[];
  /** The column of the file that the row comes from, where a line gives several rows. */
  columnAt(row: number): string | null;
};

/** Rows as they are in the file, kept by column: see `TextColumn`. */
export class TableRows implements Rows {
  readonly #lines = new NumberList();
  #columns: TextColumn[] = [];

  /**
   * Starts a row; its cells are put next. Lines ascend, so that each tells one row: where a damaged
   * workbook numbers two rows alike, or out of order, the later one counts on.
   */
  add(line: number): void {
    this.#lines.add(Math.max(line, this.#lines.at(this.length - 1) + 1));
  }

  /** Puts a cell into the last row. */
  put(column: number, text: string): void {
    while (this.#columns.length <= column) this.#columns.push(new TextColumn());
    this.#columns[column]?.put(this.length - 1, text);
  }

  /** Keeps these columns only, in this order. */
  keep(columns: readonly number[]): void {
    this.#columns = columns.map((column) => this.#columns[column] ?? new TextColumn());
  }

  get length(): number {
    return this.#lines.length;
  }

  lineAt(row: number): number {
    return this.#lines.at(row);
  }

  cell(row: number, column: number): string {
    return this.#columns[column]?.at(row) ?? "";
  }

  cellsAt(row: number): string[] {
    return this.#columns.map((column) => column.at(row));
  }

  columnAt(): null {
    return null;
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (let row = 0; row < this.length; row++) {
      yield { line: this.lineAt(row), cells: this.cellsAt(row) };
    }
  }
}
