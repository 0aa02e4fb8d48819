import type { CellDays } from "@/lib/import/read/cell-rows";
import type { Rows } from "@/lib/import/read/table-rows";
import type { CellField } from "./cell-headers";
import { type CellJudge, STATUS_WORDS } from "./cell-says";
import type { CredentialColumns } from "./wide-layout";

/** What the days are below headers that do not say it: null where nobody knows, "none" where there are none. */
export type DaysBelow = CellDays | "none" | null;

/** Reads what the cells of one credential say, line by line. */
export class CredentialCells {
  readonly #rows: Rows;
  readonly #judge: CellJudge;
  readonly #credential: CredentialColumns;
  /** Which column holds which value. */
  readonly #columns: { readonly [field in CellField]?: number };
  /** All but that of numbers. */
  readonly #saying: readonly number[];

  constructor(rows: Rows, judge: CellJudge, credential: CredentialColumns, days: DaysBelow) {
    this.#rows = rows;
    this.#judge = judge;
    this.#credential = credential;
    const { cell, number, ...explicit } = credential.columns;
    const ofCell = cell === undefined ? {} : { [fieldOfCell(explicit, days)]: cell };
    this.#columns = { ...ofCell, ...(number === undefined ? {} : { number }), ...explicit };
    this.#saying = [cell, ...Object.values(explicit)].filter((column) => column !== undefined);
  }

  /** Whether the line says that it is held, that it is not, or nothing of it. */
  says(row: number): "held" | "not-held" | "nothing" {
    const { number } = this.#columns;
    const said = this.#saying.map((column) => this.#at(row, column).says);
    if (said.some((says) => says !== "no" && says !== "nothing")) return "held";
    if (number !== undefined && this.#rows.cell(row, number).trim() !== "") return "held";
    return said.includes("no") ? "not-held" : "nothing";
  }

  read(field: CellField, row: number): string {
    if (field === "credential") return this.#credential.name;
    if (field === "issuer") return this.#credential.issuer;
    const column = this.#columns[field];
    if (field === "status") return this.#state(row, column);
    if (column === undefined) return "";
    return field === "number" ? this.#rows.cell(row, column) : this.#day(row, column, field);
  }

  /** Where a column's value is read. */
  fieldOf(column: number | null): CellField {
    const found = Object.entries(this.#columns).find(([, own]) => own === column);
    return (found?.[0] ?? "status") as CellField; // the keys of the record
  }

  has(column: number | null): boolean {
    return Object.values(this.#credential.columns).some((own) => own === column);
  }

  get fields(): readonly CellField[] {
    return Object.keys(this.#columns) as CellField[]; // the keys of the record
  }

  /** Beside a day of issue, a sign for "no" says that there is no end. */
  #day(row: number, column: number, field: CellField): string {
    const { text, says } = this.#at(row, column);
    if (says === "day" || says === "other") return text;
    if (field !== "expires") return "";
    return says === "never" ? "never" : says === "no" ? text : "";
  }

  /** A state may stand instead of a day; what nobody understands is left to whoever reads states. */
  #state(row: number, column: number | undefined): string {
    for (const own of this.#saying) {
      const { text, says } = this.#at(row, own);
      if (says === "status") return STATUS_WORDS[text.trim().toLowerCase()] ?? text;
    }
    if (column === undefined) return "";
    const { text, says } = this.#at(row, column);
    return says === "other" ? text : "";
  }

  #at(row: number, column: number) {
    const text = this.#rows.cell(row, column);
    return { text, says: this.#judge.says(text) };
  }
}

/** Beside a column of ends, a day can only be one of issue. */
function fieldOfCell(
  { issued, expires }: CredentialColumns["columns"],
  days: DaysBelow,
): CellField {
  if (issued !== undefined && expires !== undefined) return "status";
  if (expires !== undefined) return "issued";
  if (days === "none") return "status";
  return days ?? "day";
}
