import { groupBy } from "@/lib/group-by";
import { headerKey } from "@/lib/import/columns/header-key";
import type { ImportKind, ImportSettings, RowProblem } from "@/lib/import/import";
import { FIELDS, type FieldName } from "@/lib/import/kinds/kinds";
import { errorAt, noteAt, readingError } from "@/lib/import/plan/problem";
import type { Preset, Source } from "@/lib/import/presets/preset";
import type { CellProblem, FileTable } from "@/lib/import/read/file-table";
import type { Rows } from "@/lib/import/read/table-rows";
import { compileSource, headersOf, type ReadCell, type SourceFile } from "./compile-source";

/** A row under the template's columns: "" where the file says nothing. */
export type InputRow<Kind extends ImportKind> = {
  /** Its place among the rows of the table, from 0: what a row is told by. */
  readonly row: number;
  /** Where a person finds it in the file. */
  readonly line: number;
  /** And in which column, where a line gives several rows. */
  readonly column: string | null;
  readonly cells: { readonly [field in FieldName<Kind>]: string };
  /** What is wrong with it already, or worth saying. */
  readonly problems: readonly RowProblem[];
};

/** Which columns the file gives, and from where. */
export type Columns = {
  readonly sources: { readonly [field: string]: Source };
  /** Column → the file's headers that it is read from, for showing. */
  readonly headers: { readonly [field: string]: readonly string[] };
  /** Required columns that nothing gives. */
  readonly missing: readonly string[];
  /** Headers that nothing reads: reported, because they are not imported. */
  readonly extra: readonly string[];
};

/** Where each column comes from: what was chosen by hand goes before what the preset knows. */
export function columnsOf(preset: Preset, settings: ImportSettings, table: FileTable): Columns {
  const chosen = Object.entries(settings.columns).map(([field, header]): [string, Source] => [
    field,
    header === "" ? { fixed: "" } : { firstOf: [header] },
  ]);
  const read: Columns["sources"] = { ...preset.sources, ...Object.fromEntries(chosen) };
  const fixed = Object.entries(settings.fixed).map(([field, value]) => [
    field,
    otherwise(read[field], value),
  ]);
  const said: Columns["sources"] = { ...read, ...Object.fromEntries(fixed) };
  const sources = { ...composed(preset.kind, said), ...said };
  const headers = Object.fromEntries(
    Object.entries(sources).map(([field, source]) => [field, headersOf(source, table)]),
  );
  const given = (field: string) => {
    const source = sources[field];
    const mayLack = source !== undefined && "firstOf" in source && source.otherwise === undefined;
    return source !== undefined && (!mayLack || headers[field]?.length !== 0);
  };
  const looked = [...Object.values(headers).flat(), ...preset.only.map(({ header }) => header)];
  const used = new Set(looked.map(headerKey));
  const isLeftOut = headerMatcher(preset.leftOut);
  return {
    sources,
    headers,
    missing: FIELDS[preset.kind]
      .filter(
        ({ name, isRequired }) => (isRequired && !given(name)) || isAsked(name, table, given(name)),
      )
      .map(({ name }) => name),
    extra: table.headers.filter((header) => !used.has(headerKey(header)) && !isLeftOut(header)),
  };
}

/** What was fixed for all rows stands where the file says nothing. */
function otherwise(source: Source | undefined, value: string): Source {
  return source && "firstOf" in source && value !== ""
    ? { ...source, otherwise: value }
    : { fixed: value };
}

/** Where awards are cells, these may say nothing of their issue, or nobody may know whether they do. */
function isAsked(field: string, { fromCells }: FileTable, isGiven: boolean): boolean {
  if (field !== "issued_on" || !fromCells) return false;
  return !isGiven || (fromCells.hasDays && fromCells.days === null);
}

/** Columns that the file gives in parts, such as a name in two columns. */
function composed(kind: ImportKind, said: Columns["sources"]): Columns["sources"] {
  const whole = FIELDS[kind].flatMap(({ name, parts }): [string, Source][] => {
    const joined = parts.flatMap((part) => said[part] ?? []);
    return joined.length > 0 ? [[name, { joined }]] : [];
  });
  return Object.fromEntries(whole);
}

/** Whether a header is one of these; one that ends in `*` stands for all that begin so. */
function headerMatcher(named: readonly string[]): (header: string) => boolean {
  const starts = named
    .filter((name) => name.endsWith("*"))
    .map((name) => name.slice(0, -1).toLowerCase());
  const keys = new Set(named.map(headerKey));
  return (header) =>
    keys.has(headerKey(header)) || starts.some((start) => header.toLowerCase().startsWith(start));
}

/** A file's rows under the columns of its kind, each made when it is asked for: rows are many. */
export class InputRows<Kind extends ImportKind> {
  readonly #rows: Rows;
  readonly #readers: readonly (readonly [field: string, read: ReadCell])[];
  readonly #problemsOf: (row: number) => readonly RowProblem[];
  readonly #blank: Readonly<Record<string, string>>;

  constructor(
    kind: Kind,
    file: { readonly table: FileTable; readonly fileName: string },
    { preset, columns }: { readonly preset: Preset; readonly columns: Columns },
  ) {
    const unused = new Set(preset.unused.map((value) => value.toLowerCase()));
    const given = FIELDS[kind].filter(({ name }) => columns.sources[name] ?? preset.values[name]);
    this.#rows = file.table.rows;
    this.#readers = given.map(({ name }) => [
      name,
      translated(
        compileSource(columns.sources[name] ?? { fixed: "" }, { ...file, unused }),
        preset.values[name],
      ),
    ]);
    this.#problemsOf = problemFinder({ ...file, unused }, preset, columns);
    this.#blank = Object.fromEntries(FIELDS[kind].map(({ name }) => [name, ""]));
  }

  get length(): number {
    return this.#rows.length;
  }

  lineAt(row: number): number {
    return this.#rows.lineAt(row);
  }

  at(row: number): InputRow<Kind> {
    return {
      row,
      line: this.#rows.lineAt(row),
      column: this.#rows.columnAt(row),
      cells: this.cellsAt(row),
      problems: this.#problemsOf(row),
    };
  }

  cellsAt(row: number): InputRow<Kind>["cells"] {
    const cells = { ...this.#blank }; // in its final shape at once
    for (const [name, read] of this.#readers) cells[name] = read(row);
    return cells as InputRow<Kind>["cells"]; // every field of the kind: see the constructor
  }

  /** What stands in one column of each row. */
  reader(field: string): ReadCell {
    return this.#readers.find(([name]) => name === field)?.[1] ?? (() => "");
  }

  /** The same, each text once. */
  textsIn(field: string): Set<string> {
    const read = this.reader(field);
    const texts = new Set<string>();
    for (let row = 0; row < this.length; row++) texts.add(read(row));
    return texts;
  }

  *[Symbol.iterator](): Generator<InputRow<Kind>> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }
}

function isOf(problem: CellProblem, row: number): boolean {
  return problem.row === undefined || problem.row === row;
}

/** In our words what a source says in its own. */
function translated(read: ReadCell, words: Preset["values"][string] = {}): ReadCell {
  const ours = new Map(Object.entries(words).map(([theirs, own]) => [theirs.toLowerCase(), own]));
  if (ours.size === 0) return read;
  return (row) => {
    const value = read(row);
    return ours.get(value.toLowerCase()) ?? value;
  };
}

const NONE: readonly RowProblem[] = [];

/** What the reader, and the preset's own conditions, have to say about each row. */
function problemFinder(
  { table, unused }: SourceFile,
  preset: Preset,
  columns: Columns,
): (row: number) => readonly RowProblem[] {
  const used = new Set(Object.values(columns.headers).flat());
  const isUsed = ({ column }: CellProblem) =>
    column === null || used.has(table.headers[column] ?? "");
  const found = groupBy(table.problems.filter(isUsed), ({ line }) => line);
  const unusedIn = [...used].map((header) => table.headers.indexOf(header));
  const conditions = preset.only.map(({ header, values }) => ({
    ...{ header, values },
    read: compileSource({ firstOf: [header] }, { table, fileName: "", unused }),
  }));
  return (row) => {
    const own = (found.get(table.rows.lineAt(row)) ?? []).filter((problem) => isOf(problem, row));
    const problems = own.map((problem) =>
      readingError(
        { column: table.headers[problem.column ?? -1] ?? "", value: problem.value },
        problem.code,
      ),
    );
    problems.push(...(table.remarks?.get(row) ?? NONE));
    for (const { header, values, read } of conditions) {
      const value = read(row);
      if (values.includes(value)) continue;
      const wanted = values.filter((own) => own !== "").join(", ");
      problems.push(errorAt({ column: header, value }, "not-of-type", wanted));
    }
    const at =
      unused.size === 0
        ? -1
        : (unusedIn.find((index) => unused.has(table.rows.cell(row, index).trim().toLowerCase())) ??
          -1);
    if (at >= 0) {
      const place = { column: table.headers[at] ?? "", value: table.rows.cell(row, at) };
      problems.push(noteAt(place, "not-in-use"));
    }
    return problems.length === 0 ? NONE : problems;
  };
}
