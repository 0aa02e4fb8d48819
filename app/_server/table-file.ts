import "server-only";
import { byKind } from "@/components/table/cell-value";
import type { CellKind, CellValue, Column } from "@/components/table/column";
import { writeXlsx } from "@/db/files/write-xlsx";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { toCsv } from "@/lib/spreadsheet/to-csv";

/** A table of a page, with what it was asked for. */
export type Report<Row = never> = {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Label and value: scope, day, rung, author, definitions. */
  readonly about: readonly (readonly [label: string, value: string])[];
};

export const FILE_FORMATS = ["csv", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a cell of each kind is in a file: numbers stay numbers, days stay days. */
const CELLS: { [Kind in CellKind]: (value: CellValue[Kind]) => ExportCell } = {
  text: (text) => text,
  link: (link) => link?.text ?? null,
  day: (day) => (day === null ? null : { day }),
  number: (number) => number,
  ratio: (ratio) => ratio,
  standing: ({ words }) => words,
  proof: (proof) => proof && PROOF_WORDS[proof].words,
  slots: ({ met, grace, gap }) => `${met} of ${met + grace + gap}`,
  node: () => null,
};

/** The very rows that the page shows, as a file to download. Cells that look like formulas are guarded. */
export function tableFile<Row>(report: Report<Row>, format: FileFormat, madeOn: string): Response {
  const columns = report.columns.filter((column) => column.kind !== "node");
  const header = columns.map((column) => column.header);
  const rows = report.rows.map((row) => columns.map((column) => byKind(CELLS, row, column)));
  const body =
    format === "csv"
      ? toCsv([header, ...rows])
      : writeXlsx([
          { name: report.name, rows: [header, ...rows] },
          { name: "About", rows: report.about },
        ]);
  return new Response(typeof body === "string" ? body : new Blob([body.slice()]), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${fileName(report.name, madeOn, format)}"`,
      "cache-control": "no-store",
    },
  });
}

function fileName(name: string, madeOn: string, format: FileFormat): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${madeOn}.${format}`;
}
