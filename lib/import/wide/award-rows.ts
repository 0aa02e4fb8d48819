import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { CellDays } from "@/lib/import/read/cell-rows";
import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { CellProblem, FileNote, FileTable } from "@/lib/import/read/file-table";
import { nameHeaders } from "@/lib/import/read/name-headers";
import { fail, ok, type Result } from "@/lib/result";
import { CELL_FIELDS, CELL_HEADERS, type CellField } from "./cell-headers";
import { CellJudge } from "./cell-says";
import { CellTable } from "./cell-table";
import { CredentialCells } from "./credential-cells";
import { daysByFuture, daysByTitles } from "./day-meaning";
import { type WideLayout, wideLayoutOf } from "./wide-layout";

type Options = {
  /** What somebody said that the days in its cells are. */
  readonly days: CellDays | null;
  /** The day on which the file came. */
  readonly today: Day;
  readonly mostRows: number;
};

/**
 * A spreadsheet with a line per person and a column per credential as a table with a row per award;
 * null for any other table. What cells say is not judged here, but read like any other file's.
 */
export function awardRowsOf(
  table: FileTable,
  options: Options,
): Result<FileTable, FileProblem> | null {
  const judge = new CellJudge();
  const layout = wideLayoutOf(table, judge);
  if (layout === null) return null;
  const plain = plainDays(table, layout, judge);
  const hasDays = plain.size > 0;
  const days =
    options.days ??
    daysByTitles([table.name, ...layout.headings.titles]) ??
    daysByFuture(plain, options.today);
  const credentials = layout.credentials.map((credential) => ({
    cells: new CredentialCells(table.rows, judge, credential, hasDays ? days : "none"),
    column: [credential.issuer, credential.name].filter(Boolean).join(" › "),
  }));
  const file = { table, layout, credentials, fields: fieldsOf(layout, credentials) };
  const found = rowsOf(file, options.mostRows);
  if (found === null) return fail(fileProblem("too-many-rows", options.mostRows));
  const { headers, notes } = nameHeaders(layout.headings.names, layout.beside);
  return ok({
    ...table,
    headers: [...headers, ...file.fields.map((field) => CELL_HEADERS[field])],
    rows: found.rows,
    problems: found.problems,
    fromCells: { days: hasDays ? days : null, hasDays, who: layout.who },
    notes: [...table.notes.filter(isNotOfHeader), ...notes, ...notesOn(layout, found.notHeld)],
  });
}

type Credential = { readonly cells: CredentialCells; readonly column: string };

type WideFile = {
  readonly table: FileTable;
  readonly layout: WideLayout;
  readonly credentials: readonly Credential[];
  readonly fields: readonly CellField[];
};

/** The days below headers that do not say what they are, and how often each stands there. */
function plainDays(
  { rows }: FileTable,
  { headings, credentials }: WideLayout,
  judge: CellJudge,
): Map<string, number> {
  const days = new Map<string, number>();
  for (const { columns } of credentials) {
    const { cell, issued, expires } = columns;
    if (cell === undefined || issued !== undefined || expires !== undefined) continue;
    for (let row = headings.rows; row < rows.length; row++) {
      const text = rows.cell(row, cell);
      if (judge.says(text) === "day") days.set(text, (days.get(text) ?? 0) + 1);
    }
  }
  return days;
}

function fieldsOf({ credentials }: WideLayout, read: readonly Credential[]): CellField[] {
  const used = new Set<CellField>([
    ...(["credential", "status"] as const),
    ...(credentials.some(({ issuer }) => issuer !== "") ? (["issuer"] as const) : []),
    ...read.flatMap(({ cells }) => cells.fields),
  ]);
  return CELL_FIELDS.filter((field) => used.has(field));
}

type Found = {
  readonly rows: CellTable;
  readonly problems: readonly CellProblem[];
  /** Cells that say that there is no award. */
  readonly notHeld: number;
};

/** Null where there are more rows than there may be. */
function rowsOf({ table, layout, credentials, fields }: WideFile, most: number): Found | null {
  const { beside, headings } = layout;
  const rows = new CellTable(table.rows, { beside, fields, credentials });
  const found = groupBy(table.problems, ({ line }) => line);
  const problems = table.problems.flatMap((problem) => besideProblem(problem, beside));
  let notHeld = 0;
  for (let line = headings.rows; line < table.rows.length; line++) {
    const inLine = found.get(table.rows.lineAt(line)) ?? [];
    for (const [number, { cells }] of credentials.entries()) {
      const says = cells.says(line);
      if (says === "not-held") notHeld++;
      if (says !== "held") continue;
      for (const problem of inLine.filter(({ column }) => cells.has(column))) {
        const column = beside.length + fields.indexOf(cells.fieldOf(problem.column));
        problems.push({ ...problem, column, row: rows.length });
      }
      rows.add(line, number);
    }
    if (rows.length > most) return null;
  }
  return { rows, problems, notHeld };
}

/** What is wrong beside the cells is wrong for all rows of its line. */
function besideProblem(problem: CellProblem, beside: readonly number[]): CellProblem[] {
  if (problem.column === null) return [problem];
  const column = beside.indexOf(problem.column);
  return column < 0 ? [] : [{ ...problem, column }];
}

function isNotOfHeader({ code }: FileNote): boolean {
  return code !== "header-blank" && code !== "header-repeated";
}

const MOST_NAMED = 5;

function notesOn({ credentials }: WideLayout, notHeld: number): FileNote[] {
  const names = [...new Set(credentials.map(({ name }) => name))];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  const made = `Each cell below ${names.slice(0, MOST_NAMED).join(", ")}${more} is a row.`;
  const cells = notHeld === 1 ? "1 cell says" : `${notHeld.toLocaleString("en")} cells say`;
  const none = `${cells} that there is no award (“no”, “-”, “planned” and the like).`;
  return [
    { code: "cells-as-rows", message: made },
    ...(notHeld > 0 ? [{ code: "cells-without-award", message: none } as const] : []),
  ];
}
