import { type Day, parseIsoDay } from "@/lib/calendar";
import { ImportId } from "@/lib/ids";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { type ImportKind, ImportSettings } from "@/lib/import/import";
import { makePlan, prepare } from "@/lib/import/make-plan";
import type { Plan, PlannedRow } from "@/lib/import/plan/plan";
import type { FileTable } from "@/lib/import/read/file-table";
import type { Proof } from "@/lib/proof";
import { basesOf, EMPTY, type World, written } from "./world";

const TODAY = "2026-11-22";

export type Options = {
  readonly world?: World;
  readonly today?: string;
  readonly settings?: Partial<ImportSettings>;
  readonly highestProof?: Proof;
  readonly fileName?: string;
};

export function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
}

/** A table as a reader would give it; cells are separated by bars, lines count from 1. */
export function tableOf(lines: readonly string[]): FileTable {
  const [headers = [], ...rows] = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  return {
    name: "test",
    headerLine: 1,
    headers,
    rows: rows.map((cells, index) => ({
      line: index + 2,
      cells: headers.map((_, column) => cells[column] ?? ""),
    })),
    problems: [],
    notes: [],
  };
}

let imports = 0;

/** The plan of lines like `person | credential | issued_on`. Each call is another import. */
export function planText(kind: ImportKind, lines: readonly string[], options: Options = {}): Plan {
  return planTable(kind, tableOf(lines), options);
}

export function planTable(kind: ImportKind, table: FileTable, options: Options = {}): Plan {
  const { world = EMPTY, today = TODAY, highestProof = "checked", fileName = "test.csv" } = options;
  const columns = options.settings?.preset ? {} : guessColumns(kind, table.headers);
  const settings = ImportSettings.parse({ columns, ...options.settings });
  imports++;
  const start = `${imports.toString(16).padStart(8, "0")}-0000-8000-8000-`;
  const file = { kind, fileName, table, settings };
  const importing = {
    settings,
    fileName,
    highestProof,
    today: day(today),
    importId: ImportId.parse(`${start}ffffffffffff`),
    newId: (count: number) => start + count.toString(16).padStart(12, "0"),
  };
  const prepared = prepare(kind, file);
  return makePlan(kind, prepared, basesOf(world)[kind], importing);
}

/** The world after the lines were imported. */
export function importText(
  kind: ImportKind,
  lines: readonly string[],
  options: Options = {},
): World {
  return written(options.world ?? EMPTY, planText(kind, lines, options).writes);
}

/** Line, outcome and codes of the problems: what most tests are about. */
export function outcomes({ rows }: Plan): string[] {
  return rows.map(({ line, outcome, problems }) =>
    [line, outcome, ...problems.map(({ code }) => code)].join(" "),
  );
}

export function rowAt({ rows }: Plan, line: number): PlannedRow {
  const row = rows.find((own) => own.line === line);
  if (!row) throw new Error(`There is no line ${line}.`);
  return row;
}
