import { guardCell } from "@/lib/spreadsheet/guard-cell";
import { lookIn, requiredIn, shownIn } from "@/lib/timeline/matrix/cell";
import { STANDING_WORDS } from "./cell-words";
import type { Layout } from "./layout";
import type { Matrix } from "./matrix-data";

/** What is shown of the matrix as lines with tabs between, as spreadsheets paste it. */
export function textTable(matrix: Matrix, layout: Layout): string {
  return textRows(matrix, layout)
    .map((line) => line.map(oneLine).join("\t"))
    .join("\n");
}

/** The same cell by cell, the head first. Headings of groups are left out. */
export function textRows(matrix: Matrix, { rows, columns }: Layout): string[][] {
  const head = ["Person", "Role", ...columns.map((column) => matrix.columns[column]?.name ?? "")];
  const lines = rows.flatMap((row) => {
    if (typeof row === "string") return [];
    const person = matrix.people[row];
    const cells = columns.map((column) =>
      cellText(matrix, matrix.values[row * matrix.columns.length + column] ?? 0),
    );
    return [[person?.name ?? "", person?.note ?? "", ...cells]];
  });
  return [head, ...lines];
}

/** A level as a number; nothing where there is none and none is asked for. */
function cellText({ kind }: Matrix, value: number): string {
  if (kind === "standings") {
    const look = lookIn(value);
    return look === "none" ? "" : STANDING_WORDS[look];
  }
  return shownIn(value) === 0 && requiredIn(value) === 0 ? "" : String(shownIn(value));
}

function oneLine(text: string): string {
  return guardCell(text).replace(/[\t\r\n]+/g, " ");
}
