import { type Arrangement, arrange, type Choice } from "@/lib/timeline/matrix/arrange";
import { shownIn } from "@/lib/timeline/matrix/cell";
import type { Matrix } from "./matrix-data";

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
  /** People are grouped by the roles of the day. */
  readonly group: "none" | "role";
  /** Only people with these words in their name or roles, only columns with these in theirs. */
  readonly people: string;
  readonly words: string;
};

/** Columns that come first, and those that are left out. */
export type Placed = { readonly pinned: readonly string[]; readonly hidden: readonly string[] };

/**
 * The matrix as the reader wants it. Footers and readiness count everybody of the team who is there on
 * the day, whoever is looked for: a search narrows what is seen, not what is true.
 */
export function layoutOf(
  matrix: Matrix,
  present: readonly number[],
  choice: LayoutChoice & Placed,
): Layout {
  const { kind, columns, values } = matrix;
  const cells = { kind, people: present, columns: columns.length, values };
  const arrangement = arrange(cells, choice);
  const people = sorted(arrangement.rows, matrix, choice).filter((person) =>
    isFound(choice.people, matrix.people[person]?.name, matrix.people[person]?.note),
  );
  const shown = arrangement.columns.filter((column) =>
    isFound(choice.words, matrix.columns[column]?.name, matrix.columns[column]?.area),
  );
  return {
    ...arrangement,
    rows: choice.group === "role" ? grouped(people, matrix) : people,
    columns: placed(shown, matrix, choice),
  };
}

function sorted(people: readonly number[], matrix: Matrix, { by }: LayoutChoice) {
  const column = matrix.columns.findIndex(({ id }) => id === by);
  if (column < 0) return people;
  const shown = (person: number) =>
    shownIn(matrix.values[person * matrix.columns.length + column] ?? 0);
  return people.toSorted((a, b) => shown(b) - shown(a));
}

/** Every word is part of one of the texts, in whatever case. */
function isFound(words: string, ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Those of the same role together, in the order in which they were; who has none comes last. */
function grouped(people: readonly number[], matrix: Matrix): Row[] {
  const groups = new Map<string, number[]>();
  for (const person of people) {
    const note = matrix.people[person]?.note || NO_ROLE;
    const own = groups.get(note) ?? [];
    own.push(person);
    groups.set(note, own);
  }
  const named = [...groups].sort(
    ([a], [b]) => Number(a === NO_ROLE) - Number(b === NO_ROLE) || a.localeCompare(b, "en"),
  );
  return named.flatMap(([note, own]) => [`${note} · ${own.length}`, ...own]);
}

const NO_ROLE = "No role";

function placed(columns: readonly number[], matrix: Matrix, { pinned, hidden }: Placed): number[] {
  const idOf = (column: number) => matrix.columns[column]?.id ?? "";
  const kept = columns.filter((column) => !hidden.includes(idOf(column)));
  const first = kept.filter((column) => pinned.includes(idOf(column)));
  return [...first, ...kept.filter((column) => !first.includes(column))];
}
