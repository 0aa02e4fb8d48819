import { toCsv } from "@/lib/spreadsheet/to-csv";
import type { ImportKind } from "./import";
import { FIELDS } from "./kinds/kinds";
import type { PlannedRow } from "./plan/plan";

/** A row that is not imported: what it says under the template's columns, and what is wrong. */
export type RefusedRow = Pick<PlannedRow, "problems"> & {
  readonly cells: Readonly<Record<string, string>>;
};

/**
 * Rows that are rejected or undecided, as CSV of the same kind: the columns that are filled, and the
 * reasons in one more column. Repaired, it can be imported as it is.
 */
export function problemCsv(kind: ImportKind, refused: readonly RefusedRow[]): string {
  const names = FIELDS[kind]
    .filter(({ name, inTemplate }) => inTemplate || refused.some(({ cells }) => cells[name]))
    .map(({ name }) => name);
  const body = refused.map(({ cells, problems }) => [
    ...names.map((name) => cells[name] ?? ""),
    reasonOf(problems),
  ]);
  return toCsv([[...names, "reason"], ...body], { byteOrderMark: true });
}

function reasonOf(problems: PlannedRow["problems"]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors
    .map(({ column, message }) => [column, message].filter(Boolean).join(": "))
    .join(" ");
}
