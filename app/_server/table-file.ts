import "server-only";
import { byKind } from "@/components/table/cell-value";
import { type Choice, chosenColumns, chosenRows } from "@/components/table/choose-rows";
import type { CellKind, CellValue, Column } from "@/components/table/column";
import { writeXlsx } from "@/db/files/write-xlsx";
import { badgeStateText } from "@/lib/format/badge-parts";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { toCsv } from "@/lib/spreadsheet/to-csv";

/** Label and value: scope, day, rung, author, definitions. */
export type About = readonly (readonly [label: string, value: string])[];

/** A table of a page: the page shows it, and a file holds it. */
export type PageTable<Row> = {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What a reader of the file has to know of this table in particular. */
  readonly about?: About;
};

/** The rows that a reader chose of a table, ready to be written. */
export type Report = {
  readonly name: string;
  readonly rows: readonly (readonly ExportCell[])[];
  readonly about: About;
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
  badge: badgeStateText,
  node: () => null,
};

/** The very rows that the page shows for this choice, under their headers. */
export function reportOf<Row>(table: PageTable<Row>, choice: Choice): Report {
  const columns = chosenColumns(table.columns, choice).filter(({ kind }) => kind !== "node");
  const rows = chosenRows(table.rows, table.columns, choice);
  const cells = rows.map((row) => columns.map((column) => byKind(CELLS, row, column)));
  const header = columns.map((column) => column.header);
  return { name: table.name, rows: [header, ...cells], about: aboutTable(table, columns) };
}

/** What the page says of the table, and what each column means whose header has a tooltip on the page. */
function aboutTable<Row>({ about = [] }: PageTable<Row>, columns: readonly Column<Row>[]): About {
  const said = new Set(about.map(([, value]) => value));
  const meanings = columns.flatMap(({ header, hint }) =>
    hint === undefined || said.has(hint) ? [] : [[header, hint] as const],
  );
  return [...about, ...meanings];
}

/** A file to download. Cells that look like formulas are guarded. */
export function tableFile(report: Report, format: FileFormat, madeOn: string): Response {
  const body =
    format === "csv"
      ? toCsv(report.rows)
      : writeXlsx([
          { name: report.name, rows: report.rows },
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
