import { lookIn, type PackedCell, requiredIn, shownIn } from "./cell";

/** People against columns on one day: cells of people one after another, columns in order within each. */
export type Cells = {
  readonly kind: MatrixKind;
  /** Indexes of the people who are there on the day, in the order in which they are shown by name. */
  readonly people: readonly number[];
  /** Rows that are shown and count nowhere, such as what a role asks for. */
  readonly besides?: readonly number[];
  readonly columns: number;
  readonly values: ArrayLike<PackedCell>;
};

/** People against levels in competencies, or against how they stand towards requirements and credentials. */
export type MatrixKind = "levels" | "standings";

/** What of the matrix is shown, and how. */
export type Choice = {
  /** Only what is required of anybody on the day, or all that anybody shows. */
  readonly columns: "required" | "all";
  /** By name, or those first who are furthest from what is required of them. */
  readonly order: "name" | "gaps";
  /** Only columns that one person alone has. */
  readonly onlySingle: boolean;
};

/** What is below a column. */
export type ColumnSum = {
  /** People who have what is required of them, and people of whom it is required; where it is of nobody, who has it. */
  readonly met: number;
  readonly asked: number;
  /** Only one person has it: one resignation from a hole. */
  readonly single: boolean;
};

/** Of what is required of somebody, how much is reached; and the shape of what they can do. */
export type Reached = {
  readonly met: number;
  readonly required: number;
  /** In how many columns there is anything of theirs, and the highest of it: the bar and the stem of a T. */
  readonly broad: number;
  readonly deep: number;
};

export type Arrangement = {
  /** Person of each row, and column of each place, as the cells count them. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** By the cells' own column. */
  readonly sums: readonly ColumnSum[];
  /** By the cells' own person; those who are not there have none. */
  readonly reached: readonly (Reached | undefined)[];
};

/**
 * Which rows and columns are shown, and the numbers beside and below them. The one place where they are
 * counted: for the page of a day, and for each day under the hand of whoever drags the day.
 */
export function arrange(cells: Cells, choice: Choice): Arrangement {
  const { people, columns } = cells;
  const sums = Array.from({ length: columns }, (_, column) => sumOf(cells, column));
  const reached: (Reached | undefined)[] = [];
  for (const person of people) reached[person] = reachedBy(cells, person);
  const shown = sums.flatMap((sum, column) =>
    isWanted(cells, column, choice) && (sum.single || !choice.onlySingle) ? [column] : [],
  );
  return { rows: inOrder(cells, choice), columns: shown, sums, reached };
}

function sumOf(cells: Cells, column: number): ColumnSum {
  const { kind, people } = cells;
  let asked = 0;
  let met = 0;
  let have = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const person of people) {
    const value = valueAt(cells, person, column);
    const required = requiredIn(value);
    if (hasSome(kind, value)) have++;
    if (required === 0) continue;
    asked++;
    if (isMet(kind, value)) met++;
    lowest = Math.min(lowest, required);
  }
  const holders = kind === "levels" ? holdersOf(cells, column, lowest) : have;
  const single = holders === 1 && people.length > 1 && (kind === "standings" || asked > 0);
  return { met: asked > 0 ? met : have, asked, single };
}

/** People at the lowest level that is required of anybody. */
function holdersOf(cells: Cells, column: number, lowest: number): number {
  let holders = 0;
  for (const person of cells.people) {
    if (shownIn(valueAt(cells, person, column)) >= lowest) holders++;
  }
  return holders;
}

function reachedBy(cells: Cells, person: number): Reached {
  let met = 0;
  let required = 0;
  let broad = 0;
  let deep = 0;
  for (let column = 0; column < cells.columns; column++) {
    const value = valueAt(cells, person, column);
    if (hasSome(cells.kind, value)) {
      broad++;
      deep = Math.max(deep, shownIn(value));
    }
    if (requiredIn(value) === 0) continue;
    required++;
    if (isMet(cells.kind, value)) met++;
  }
  return { met, required, broad, deep };
}

function isWanted(cells: Cells, column: number, { columns }: Choice): boolean {
  const isAsked = (row: number) => valueAt(cells, row, column) !== 0;
  if (cells.besides?.some(isAsked)) return true;
  return cells.people.some((person) => {
    const value = valueAt(cells, person, column);
    if (columns === "all") return value !== 0;
    return requiredIn(value) > 0 || (cells.kind === "standings" && lookIn(value) === "waived");
  });
}

function inOrder(cells: Cells, { order }: Choice): readonly number[] {
  const { people } = cells;
  if (order === "name") return people;
  const short = new Map(people.map((person) => [person, shortOf(cells, person)]));
  return people.toSorted((a, b) => (short.get(b) ?? 0) - (short.get(a) ?? 0));
}

/** Levels short of what is required; of standings the gaps. */
function shortOf(cells: Cells, person: number): number {
  let short = 0;
  for (let column = 0; column < cells.columns; column++) {
    const value = valueAt(cells, person, column);
    if (cells.kind === "levels") short += Math.max(0, requiredIn(value) - shownIn(value));
    else if (requiredIn(value) > 0 && GAPS.has(lookIn(value))) short++;
  }
  return short;
}

const GAPS: ReadonlySet<string> = new Set(["below-level", "lapsed", "missing"]);

function hasSome(kind: MatrixKind, value: PackedCell): boolean {
  if (kind === "levels") return shownIn(value) > 0;
  const look = lookIn(value);
  return look === "met" || look === "expiring";
}

/** Whether a cell in which something is required has it. */
function isMet(kind: MatrixKind, value: PackedCell): boolean {
  return kind === "levels" ? shownIn(value) >= requiredIn(value) : hasSome(kind, value);
}

function valueAt({ columns, values }: Cells, person: number, column: number): PackedCell {
  return values[person * columns + column] ?? 0;
}
