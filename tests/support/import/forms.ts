import { writeXlsx } from "@/db/files/write-xlsx";

/** A file's cells: the header, then the rows. */
export type Cells = readonly (readonly string[])[];

export type FileForm = { readonly fileName: string; readonly bytes: Uint8Array };

/** Lines whose cells are separated by bars. */
export function cellsOf(lines: readonly string[]): Cells {
  return lines.map((line) => line.split("|").map((cell) => cell.trim()));
}

/** The same rows as different programs write them, and in other orders. */
export const FORMS = {
  "as it was": (cells) => delimited(cells, {}),
  backwards: ([header = [], ...rows]) => delimited([header, ...rows.reverse()], {}),
  "in another order": ([header = [], ...rows]) => delimited([header, ...inAnotherOrder(rows)], {}),
  "with a byte order mark and Windows line ends": (cells) =>
    delimited(cells, { begin: "\uFEFF", lineEnd: "\r\n" }),
  "with semicolons": (cells) => delimited(cells, { delimiter: ";" }),
  "with tabs": (cells) => delimited(cells, { delimiter: "\t", fileName: "test.tsv" }),
  "in UTF-16": (cells) => ({
    fileName: "test.csv",
    bytes: new Uint8Array(Buffer.from(`\uFEFF${textOf(cells, {})}`, "utf16le")),
  }),
  "as a workbook": (cells) => ({
    fileName: "test.xlsx",
    bytes: writeXlsx([{ name: "Sheet", rows: cells.map((row) => [...row]) }]),
  }),
} satisfies { readonly [form: string]: (cells: Cells) => FileForm };

type Writing = {
  readonly begin?: string;
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly fileName?: string;
};

function delimited(cells: Cells, writing: Writing): FileForm {
  const { fileName = "test.csv" } = writing;
  return { fileName, bytes: new TextEncoder().encode(textOf(cells, writing)) };
}

function textOf(cells: Cells, { begin = "", delimiter = ",", lineEnd = "\n" }: Writing): string {
  const lines = cells.map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
  );
  return begin + lines.map((line) => line + lineEnd).join("");
}

/** Every second row first. */
function inAnotherOrder<Row>(rows: readonly Row[]): Row[] {
  const isOdd = (_: Row, index: number) => index % 2 === 1;
  return [...rows.filter(isOdd), ...rows.filter((row, index) => !isOdd(row, index))];
}
