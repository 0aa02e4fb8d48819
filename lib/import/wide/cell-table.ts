import { NumberList } from "@/lib/import/read/number-list";
import type { Rows, TableRow } from "@/lib/import/read/table-rows";
import type { CellField } from "./cell-headers";
import type { CredentialCells } from "./credential-cells";

type Credential = { readonly cells: CredentialCells; readonly column: string };

type Columns = {
  /** Of the file, those that all rows of a line share. */
  readonly beside: readonly number[];
  /** What is read out of cells, behind those. */
  readonly fields: readonly CellField[];
  readonly credentials: readonly Credential[];
};

/** The rows that the cells of a spreadsheet become: a view of it, because there may be a million of them. */
export class CellTable implements Rows {
  readonly #file: Rows;
  readonly #beside: readonly number[];
  readonly #fields: readonly CellField[];
  readonly #credentials: readonly Credential[];
  /** Per row, which line of the file, and which of its credentials. */
  readonly #lines = new NumberList();
  readonly #numbers = new NumberList();

  constructor(file: Rows, { beside, fields, credentials }: Columns) {
    this.#file = file;
    this.#beside = beside;
    this.#fields = fields;
    this.#credentials = credentials;
  }

  /** Adds what stands in a row of the file under the credential of this number. */
  add(line: number, credential: number): void {
    this.#lines.add(line);
    this.#numbers.add(credential);
  }

  get length(): number {
    return this.#lines.length;
  }

  lineAt(row: number): number {
    return this.#file.lineAt(this.#lines.at(row));
  }

  cell(row: number, column: number): string {
    const line = this.#lines.at(row);
    const beside = this.#beside[column];
    if (beside !== undefined) return this.#file.cell(line, beside);
    const field = this.#fields[column - this.#beside.length];
    return field ? (this.#credentialAt(row)?.cells.read(field, line) ?? "") : "";
  }

  cellsAt(row: number): string[] {
    const count = this.#beside.length + this.#fields.length;
    return Array.from({ length: count }, (_, column) => this.cell(row, column));
  }

  columnAt(row: number): string {
    return this.#credentialAt(row)?.column ?? "";
  }

  #credentialAt(row: number): Credential | undefined {
    return this.#credentials[this.#numbers.at(row)];
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (let row = 0; row < this.length; row++) {
      yield { line: this.lineAt(row), cells: this.cellsAt(row) };
    }
  }
}
