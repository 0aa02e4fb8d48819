import { tidy } from "@/lib/import/names/name-key";
import type { FileTable } from "@/lib/import/read/file-table";
import { isFilled } from "@/lib/import/read/find-header";
import type { CellJudge } from "./cell-says";

/** What stands over the columns of a table: in one line, or in two, of which the upper one groups. */
export type Headings = {
  /** Per column; never blank. */
  readonly names: readonly string[];
  /** Per column, what its group is called; "" for none. */
  readonly labels: readonly string[];
  /** Above all: titles. */
  readonly titles: readonly string[];
  /** How many rows of the table are headings still. */
  readonly rows: number;
};

/** Finds the second of two lines of headings, above the one that was taken for the header or below. */
export function headingsOf(table: FileTable, judge: CellJudge): Headings {
  const { headers, rows, above } = table;
  const written = headers.map((header, column) => writtenAs(header, headers, column));
  const first = rows.length > 0 ? rows.cellsAt(0) : [];
  if (isSecondLine(first, written, judge)) {
    const names = first.map((name, column) => tidy(name) || (headers[column] ?? ""));
    const isOwn = (column: number) =>
      !isFilled(first[column] ?? "") || first[column] === written[column];
    const labels = filledRight(written).map((label, column) => (isOwn(column) ? "" : label));
    return { names, labels, titles: above.flat().filter(isFilled), rows: 1 };
  }
  const grouping = above.findLastIndex((line) => line.filter(isFilled).length > 1);
  const upper = above[grouping] ?? [];
  const names = written.map(
    (name, column) => name || tidy(upper[column] ?? "") || (headers[column] ?? ""),
  );
  const labels = filledRight(upper).map((label, column) =>
    tidy(label) === names[column] ? "" : tidy(label),
  );
  return {
    names,
    labels: headers.map((_, column) => labels[column] ?? ""),
    titles: above
      .filter((_, line) => line !== grouping)
      .flat()
      .filter(isFilled),
    rows: 0,
  };
}

const NAMED_BY_LETTER = /^Column [A-Z]+$/;
const NUMBERED = /^(.+) \(\d+\)$/;

/** As the file has it: "" where it has none, and without the number that told it from an equal one. */
function writtenAs(header: string, headers: readonly string[], column: number): string {
  if (NAMED_BY_LETTER.test(header)) return "";
  const [, plain] = NUMBERED.exec(header) ?? [];
  return plain !== undefined && headers.indexOf(plain) < column && headers.includes(plain)
    ? plain
    : header;
}

const FEWEST_NAMES = 2;

/** Names below headers of which some are blank, as merged ones are; a person's line says something else. */
function isSecondLine(
  cells: readonly string[],
  written: readonly string[],
  judge: CellJudge,
): boolean {
  const below = cells.filter((cell, column) => isFilled(cell) && written[column] === "");
  return below.length >= FEWEST_NAMES && below.every((cell) => judge.says(cell) === "other");
}

/** Each with the last one that is not blank. */
function filledRight(cells: readonly string[]): string[] {
  let last = "";
  return cells.map((cell) => {
    if (isFilled(cell)) last = cell;
    return last;
  });
}
