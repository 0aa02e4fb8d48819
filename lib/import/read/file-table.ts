import type { CheckedBadge } from "@/lib/badge/checked-badge";
import type { RowProblem } from "@/lib/import/import";
import type { CellRows } from "./cell-rows";
import type { Rows } from "./table-rows";

/**
 * A table out of a file, whatever kind of file it was. Every row has exactly as many cells as there
 * are headers. Cells are text: an Excel day is `2026-11-22`, with its time behind it where it shows
 * one; a month is `2026-11`; a number has no thousands marks; a formula is its own text, `=A1+B1`,
 * never its result, and is always among the problems.
 */
export type FileTable = {
  /** The sheet's name, or the file's. */
  readonly name: string;
  readonly headerLine: number;
  /** Never blank, never twice the same. */
  readonly headers: readonly string[];
  /** What stands above the headers, column by column: titles, and names of groups of columns. */
  readonly above: readonly (readonly string[])[];
  readonly rows: Rows;
  /** Where the rows were made of cells, how. */
  readonly fromCells?: CellRows;
  /** Where the rows were made of badges, these, by row. */
  readonly badges?: readonly CheckedBadge[];
  /** What is to be said about whole rows, by row. */
  readonly remarks?: ReadonlyMap<number, readonly RowProblem[]>;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly FileNote[];
};

/**
 * A cell, or with `column` null a row, that must not be imported as it stands. `column` is an index
 * into `headers`: a problem in a column that is not imported harms nothing. `value` is cut.
 */
export type CellProblem = {
  readonly line: number;
  readonly column: number | null;
  /** The only row that it is about, of a line that gives several. */
  readonly row?: number;
  readonly code: CellProblemCode;
  readonly value: string;
};

export type CellProblemCode =
  | "formula"
  | "error-value"
  | "cell-too-long"
  | "nul-character"
  | "undecodable"
  | "number-too-long"
  | "too-few-cells"
  | "too-many-cells";

/** What to tell a person about each problem. */
export const CELL_PROBLEMS: {
  readonly [code in CellProblemCode]: { readonly message: string; readonly hint: string };
} = {
  formula: {
    message:
      "The cell is a formula. Formulas are not computed, and their stored results not trusted.",
    hint: "Copy the column and paste it as values.",
  },
  "error-value": {
    message: "The cell shows a spreadsheet error.",
    hint: "Correct the cell or empty it.",
  },
  "cell-too-long": {
    message: "The cell is longer than the 32,767 characters that a spreadsheet cell can hold.",
    hint: "Shorten it.",
  },
  "nul-character": {
    message: "The cell contains a NUL character, which cannot be stored.",
    hint: "Remove it, or export the file again.",
  },
  undecodable: {
    message: "The row contains bytes that are no text in the file's encoding.",
    hint: "Export the file again as UTF-8.",
  },
  "number-too-long": {
    message: "The number has more digits than can be read exactly.",
    hint: "Write it in quotation marks, as text.",
  },
  "too-few-cells": {
    message: "The row has fewer cells than there are columns.",
    hint: "Check the row for a missing delimiter.",
  },
  "too-many-cells": {
    message: "The row has more cells than there are columns.",
    hint: "Put text that contains the delimiter into quotation marks.",
  },
};

/** Something that was decided while reading and that a person may want to check. */
export type FileNote = { readonly code: FileNoteCode; readonly message: string };

type FileNoteCode =
  | "encoding"
  | "delimiter"
  | "members-skipped"
  | "cells-merged"
  | "sheet-refused"
  | "lines-skipped"
  | "header-blank"
  | "header-repeated"
  | "cells-as-rows"
  | "cells-without-award"
  | "badge-refused";

const VALUE_SHOWN = 80;

export function cellProblem(
  code: CellProblemCode,
  line: number,
  column: number | null,
  value: string,
): CellProblem {
  return { code, line, column, value: value.slice(0, VALUE_SHOWN) };
}
