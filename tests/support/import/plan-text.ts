import { expect } from "vitest";
import { type Day, parseIsoDay } from "@/lib/calendar";
import { ImportId, type PersonId } from "@/lib/ids";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { type ImportCounts, type ImportKind, ImportSettings } from "@/lib/import/import";
import { makePlan, prepare } from "@/lib/import/make-plan";
import type { Plan, PlannedRow, PlanPart } from "@/lib/import/plan/plan";
import type { KnownAwards, PlanSteps } from "@/lib/import/plan/plan-steps";
import { type Lines, PlannedRows } from "@/lib/import/plan/planned-rows";
import type { Writes } from "@/lib/import/plan/writes";
import type { FileTable } from "@/lib/import/read/file-table";
import { TableRows } from "@/lib/import/read/table-rows";
import type { Proof } from "@/lib/proof";
import { basesOf, EMPTY, type World, written } from "./world";

const TODAY = "2026-11-22";

export type Options = {
  readonly world?: World;
  readonly today?: string;
  readonly settings?: Partial<ImportSettings>;
  readonly highestProof?: Proof;
  readonly fileName?: string;
  readonly rowsInStep?: number;
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
    above: [],
    rows: rowsOf(rows.map((cells) => headers.map((_, column) => cells[column] ?? ""))),
    problems: [],
    notes: [],
  };
}

function rowsOf(rows: readonly (readonly string[])[]): TableRows {
  const table = new TableRows();
  rows.forEach((cells, index) => {
    table.add(index + 2);
    cells.forEach((cell, column) => {
      table.put(column, cell);
    });
  });
  return table;
}

let imports = 0;

/** A plan as a whole, and what is counted of it. */
export type WholePlan = Plan & { readonly counts: ImportCounts };

/** The plan of lines like `person | credential | issued_on`. Each call is another import. */
export function planText(
  kind: ImportKind,
  lines: readonly string[],
  options: Options = {},
): WholePlan {
  return planTable(kind, tableOf(lines), options);
}

export function planTable(kind: ImportKind, table: FileTable, options: Options = {}): WholePlan {
  const { world = EMPTY } = options;
  const { prepared, importing } = prepareTable(kind, table, options);
  const { steps, questions } = makePlan(kind, prepared, basesOf(world)[kind], importing);
  return inOne({ steps, questions }, prepared.rows, world);
}

/** What a plan is made of besides what is known. */
export function prepareTable<Kind extends ImportKind>(
  kind: Kind,
  table: FileTable,
  options: Options = {},
) {
  const {
    today = TODAY,
    highestProof = "checked",
    fileName = "test.csv",
    rowsInStep = 2,
  } = options;
  const columns = options.settings?.preset ? {} : guessColumns(kind, table.headers);
  const settings = ImportSettings.parse({ columns, ...options.settings });
  imports++;
  const start = `${imports.toString(16).padStart(8, "0")}-0000-8000-8000-`;
  const prepared = prepare(kind, { kind, fileName, table, settings });
  const importing = {
    settings,
    fileName,
    highestProof,
    rowsInStep,
    today: day(today),
    importId: ImportId.parse(`${start}ffffffffffff`),
    newId: (count: number) => start + count.toString(16).padStart(12, "0"),
  };
  return { prepared, importing };
}

function finished(planning: Generator<void, PlanPart>): PlanPart {
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
  }
}

/** All steps of a plan, each over what the world knows of its people. */
export function inOne(
  { steps, questions }: Pick<PlanSteps, "steps" | "questions">,
  lines: Lines,
  world: World,
): WholePlan {
  const rows = new PlannedRows(lines);
  const tables: { [table: string]: { insert: object[]; update: object[] } } = {};
  for (const step of steps) {
    const part = finished(step.plan(knownOf(world, step.people)));
    expect(part.rows).toHaveLength(step.rowCount);
    for (const row of part.rows) rows.put(row);
    for (const [table, { insert, update }] of Object.entries(part.writes)) {
      const own = tables[table];
      tables[table] = {
        insert: [...(own?.insert ?? []), ...insert],
        update: [...(own?.update ?? []), ...update],
      };
    }
  }
  const writes = tables as Writes; // each table keeps its own rows
  return { rows: [...rows], writes, counts: rows.counts, ...questions() };
}

function knownOf(world: World, people: readonly PersonId[]): KnownAwards {
  const awards = world.awards.filter(({ personId }) => people.includes(personId));
  const ids = new Set(awards.map(({ id }) => id));
  return { awards, statements: world.awardStatements.filter(({ awardId }) => ids.has(awardId)) };
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
