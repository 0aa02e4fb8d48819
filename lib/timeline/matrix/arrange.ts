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
  const tally = tallyOf(cells);
  const sums = Array.from({ length: cells.columns }, (_, column) => sumOf(cells, tally, column));
  const shown = sums.flatMap((sum, column) =>
    isWanted(cells, tally, column, choice) && (sum.single || !choice.onlySingle) ? [column] : [],
  );
  return { rows: inOrder(cells, choice), columns: shown, sums, reached: tally.reached };
}

const LEVELS = 2 ** 5;

/** Counts by column, and of those at a level by column and level; and what each person reaches. */
type Tally = {
  readonly asked: Uint32Array;
  readonly met: Uint32Array;
  readonly have: Uint32Array;
  readonly waived: Uint32Array;
  readonly anything: Uint32Array;
  readonly atLevel: Uint32Array;
  /** The lowest level that is required of anybody. */
  readonly lowest: Uint8Array;
  readonly reached: (Reached | undefined)[];
};

/** One pass over all cells, in the order in which they lie: there may be more than a million. */
function tallyOf(cells: Cells): Tally {
  const { people, columns } = cells;
  const zeros = () => new Uint32Array(columns);
  const tally: Tally = {
    ...{ asked: zeros(), met: zeros(), have: zeros(), waived: zeros(), anything: zeros() },
    atLevel: new Uint32Array(columns * LEVELS),
    lowest: new Uint8Array(columns).fill(LEVELS),
    reached: [],
  };
  for (const person of people) tally.reached[person] = tallyPerson(cells, person, tally);
  return tally;
}

function tallyPerson(cells: Cells, person: number, tally: Tally): Reached {
  const reached = { met: 0, required: 0, broad: 0, deep: 0 };
  for (let column = 0; column < cells.columns; column++) {
    const value = valueAt(cells, person, column);
    if (value === 0) continue;
    count(tally.anything, column);
    count(tally.atLevel, column * LEVELS + shownIn(value));
    if (hasSome(cells.kind, value)) {
      count(tally.have, column);
      reached.broad++;
      reached.deep = Math.max(reached.deep, shownIn(value));
    }
    if (cells.kind === "standings" && lookIn(value) === "waived") count(tally.waived, column);
    const required = requiredIn(value);
    if (required === 0) continue;
    count(tally.asked, column);
    reached.required++;
    tally.lowest[column] = Math.min(tally.lowest[column] ?? LEVELS, required);
    if (!isMet(cells.kind, value)) continue;
    count(tally.met, column);
    reached.met++;
  }
  return reached;
}

function count(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function sumOf({ kind, people }: Cells, tally: Tally, column: number): ColumnSum {
  const asked = tally.asked[column] ?? 0;
  const have = tally.have[column] ?? 0;
  const holders = kind === "levels" ? holdersOf(tally, column) : have;
  const single = holders === 1 && people.length > 1 && (kind === "standings" || asked > 0);
  return { met: asked > 0 ? (tally.met[column] ?? 0) : have, asked, single };
}

/** People at the lowest level that is required of anybody. */
function holdersOf({ atLevel, lowest }: Tally, column: number): number {
  let holders = 0;
  for (let level = lowest[column] ?? LEVELS; level < LEVELS; level++) {
    holders += atLevel[column * LEVELS + level] ?? 0;
  }
  return holders;
}

function isWanted(cells: Cells, tally: Tally, column: number, { columns }: Choice): boolean {
  if (cells.besides?.some((row) => valueAt(cells, row, column) !== 0)) return true;
  if (columns === "all") return tally.anything[column] !== 0;
  return tally.asked[column] !== 0 || tally.waived[column] !== 0;
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
