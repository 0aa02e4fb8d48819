import { DATE_PROBLEMS, type DateProblemCode } from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import { CELL_PROBLEMS, type CellProblemCode } from "@/lib/import/read/file-table";
import { isOfCell } from "@/lib/import/wide/cell-headers";
import { PROBLEM_TEXTS, type ProblemCode } from "./problem-texts";

const VALUE_SHOWN = 80;

/** Where in a row: a column, as the file or the template calls it, and what stands there. */
export type Place = { readonly column: string; readonly value: string };

/** Keeps its row from being written. */
export function errorAt(place: Place, code: ProblemCode, detail: string | number = ""): RowProblem {
  return told(place, "error", code, detail);
}

/** Only says what else happens. */
export function noteAt(place: Place, code: ProblemCode, detail: string | number = ""): RowProblem {
  return told(place, "note", code, detail);
}

function told(
  { column, value }: Place,
  severity: RowProblem["severity"],
  code: ProblemCode,
  detail: string | number,
): RowProblem {
  const [message, hint] = PROBLEM_TEXTS[code].map((text) => text.replace("%", () => `${detail}`));
  return {
    code,
    severity,
    column,
    value: value.slice(0, VALUE_SHOWN),
    message: message ?? "",
    hint: hint ?? "",
  };
}

/** The problems of a row that was a cell: what is wrong with the cell, in the column where a person finds it. */
export function inCell(problems: readonly RowProblem[], column: string): RowProblem[] {
  return problems.map((problem) => (isOfCell(problem.column) ? { ...problem, column } : problem));
}

/** What the readers of cells and of dates found wrong. */
export function readingError(
  { column, value }: Place,
  code: CellProblemCode | DateProblemCode,
): RowProblem {
  const { message, hint } = { ...CELL_PROBLEMS, ...DATE_PROBLEMS }[code];
  return { code, severity: "error", column, value: value.slice(0, VALUE_SHOWN), message, hint };
}
