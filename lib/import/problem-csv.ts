import { toCsv } from "@/lib/spreadsheet/to-csv";
import type { ImportKind } from "./import";
import { FIELDS } from "./kinds/kinds";
import type { PlannedRow } from "./plan/plan";
import type { PlannedRows } from "./plan/planned-rows";
import type { InputRows } from "./rows/input-rows";

/**
 * The rows that are rejected or undecided, as CSV of the same kind: the columns that are filled, and
 * the reasons in one more column. Repaired, it can be imported as it is.
 */
export function problemCsv(
  kind: ImportKind,
  input: InputRows<ImportKind>,
  rows: PlannedRows,
): string {
  const refused = Array.from(rows.having(["reject", "undecided"]), (row) => {
    const own: Readonly<Record<string, string>> = input.cellsAt(row);
    return { own, reason: reasonOf(rows.at(row).problems) };
  });
  const names = FIELDS[kind]
    .filter(({ name, inTemplate }) => inTemplate || refused.some(({ own }) => own[name]))
    .map(({ name }) => name);
  const body = refused.map(({ own, reason }) => [...names.map((name) => own[name] ?? ""), reason]);
  return toCsv([[...names, "reason"], ...body], { byteOrderMark: true });
}

function reasonOf(problems: PlannedRow["problems"]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors
    .map(({ column, message }) => [column, message].filter(Boolean).join(": "))
    .join(" ");
}
