import { groupBy } from "@/lib/group-by";
import { type Arrangement, arrange, type Choice } from "@/lib/timeline/matrix/arrange";
import { shownIn } from "@/lib/timeline/matrix/cell";
import type { Matrix, MatrixPerson } from "./matrix-data";

/** A person, by their index; or the heading of the people who follow. */
type Row = number | string;

/** What of a matrix is shown, and in which order: rows and columns as the screen counts them. */
export type Layout = Pick<Arrangement, "columns" | "sums" | "reached"> & {
  readonly rows: readonly Row[];
};

/** What the reader has chosen of all that is here already. */
export type LayoutChoice = Choice & {
  /** The column by which people are sorted, the highest first; empty for none. */
  readonly by: string;
  /** People are grouped by the roles or the teams of the day. */
  readonly group: "none" | "role" | "team";
  /** Only people with these words in their name or roles, only columns with these in theirs. */
  readonly people: string;
  readonly words: string;
  /** Only these people, next to each other; empty for all. */
  readonly only: readonly string[];
  /** Only columns in which rows that are shown differ. */
  readonly onlyDiffering: boolean;
  /** Columns that come first, and those that are left out. */
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
};

/**
 * The matrix as the reader wants it. Footers and readiness count everybody of the team who is there on
 * the day, whoever is looked for: a search narrows what is seen, not what is true.
 */
export function layoutOf(matrix: Matrix, present: readonly number[], choice: LayoutChoice): Layout {
  const { kind, columns, values } = matrix;
  const isRole = (row: number) => matrix.people[row]?.isRole === true;
  const people = present.filter((row) => !isRole(row));
  const besides = present.filter(isRole);
  const cells = { kind, people, besides, columns: columns.length, values };
  const arrangement = arrange(cells, choice);
  const found = sorted(arrangement.rows, matrix, choice).filter((row) =>
    isWanted(matrix.people[row], choice),
  );
  const rows = [...besides, ...found];
  const shown = arrangement.columns
    .filter((column) => isFound(choice.words, columns[column]?.name, columns[column]?.area))
    .filter((column) => !choice.onlyDiffering || isDiffering(matrix, rows, column));
  return {
    ...arrangement,
    rows: [...besides, ...grouped(found, matrix, choice)],
    columns: placed(shown, matrix, choice),
  };
}

function valueAt({ columns, values }: Matrix, person: number, column: number): number {
  return values[person * columns.length + column] ?? 0;
}

function sorted(people: readonly number[], matrix: Matrix, { by }: LayoutChoice) {
  const column = matrix.columns.findIndex(({ id }) => id === by);
  if (column < 0) return people;
  const shown = (person: number) => shownIn(valueAt(matrix, person, column));
  return people.toSorted((a, b) => shown(b) - shown(a));
}

function isWanted(person: MatrixPerson | undefined, { people, only }: LayoutChoice): boolean {
  if (!person || (only.length > 0 && !only.includes(person.id))) return false;
  return isFound(people, person.name, person.note);
}

/** Every word is part of one of the texts, in whatever case. */
function isFound(words: string, ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** By what is shown: a level that is required of one and not of the other is the same level. */
function isDiffering(matrix: Matrix, rows: readonly number[], column: number): boolean {
  return new Set(rows.map((row) => shownIn(valueAt(matrix, row, column)))).size > 1;
}

const NOTHING = { role: "No role", team: "No team", none: "" };

/** Those of the same role or team together, in the order in which they were; who has none comes last. */
function grouped(people: readonly number[], matrix: Matrix, { group }: LayoutChoice): Row[] {
  if (group === "none") return [...people];
  const nothing = NOTHING[group];
  const nameOf = ({ note, team }: MatrixPerson) => (group === "role" ? note : team) || nothing;
  const groups = groupBy(people, (row) => {
    const person = matrix.people[row];
    return person ? nameOf(person) : nothing;
  });
  const named = [...groups].sort(
    ([a], [b]) => Number(a === nothing) - Number(b === nothing) || a.localeCompare(b, "en"),
  );
  return named.flatMap(([name, own]) => [`${name} · ${own.length}`, ...own]);
}

function placed(
  columns: readonly number[],
  matrix: Matrix,
  { pinned, hidden }: LayoutChoice,
): number[] {
  const idOf = (column: number) => matrix.columns[column]?.id ?? "";
  const kept = columns.filter((column) => !hidden.includes(idOf(column)));
  const first = kept.filter((column) => pinned.includes(idOf(column)));
  return [...first, ...kept.filter((column) => !first.includes(column))];
}
