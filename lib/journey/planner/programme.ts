/** A linear programme, some of whose columns are whole numbers: what a solver is given. */
export type Programme = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is made as small as can be: so much of each column. */
  readonly least: readonly Term[];
};

export type Column = { readonly lower: number; readonly upper: number; readonly isWhole: boolean };
/** The sum of its terms lies between the two, both counted. */
export type Row = {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly Term[];
};
/** So much of a column, told by its place. */
export type Term = readonly [column: number, factor: number];

/** How far a solver got. Values are those of the columns. */
export type Solved =
  /** `bound`: no solution is better than this; as good as the value where it is proved to be the best. */
  | {
      readonly kind: "solved";
      readonly values: ArrayLike<number>;
      readonly value: number;
      readonly bound: number;
    }
  | { readonly kind: "infeasible" }
  /** The time was up before anything was found or ruled out. */
  | { readonly kind: "unknown" };

type SolveOptions = {
  readonly seconds: number;
  /** A solution whose value is within so much of the best counts as the best. */
  readonly slack: number;
};

export type Solve = (programme: Programme, options: SolveOptions) => Solved;

/** Columns and rows, as they come to be needed. */
export class Sheet {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  column(column: Column): number {
    return this.columns.push(column) - 1;
  }

  /** Something that is done or not. */
  choice(): number {
    return this.column({ lower: 0, upper: 1, isWhole: true });
  }

  atLeast(lower: number, terms: readonly Term[]): void {
    this.rows.push({ lower, upper: Number.POSITIVE_INFINITY, terms: added(terms) });
  }

  atMost(upper: number, terms: readonly Term[]): void {
    this.rows.push({ lower: Number.NEGATIVE_INFINITY, upper, terms: added(terms) });
  }
}

/** Each column once, as solvers want it. */
function added(terms: readonly Term[]): Term[] {
  const sums = new Map<number, number>();
  for (const [column, factor] of terms) sums.set(column, (sums.get(column) ?? 0) + factor);
  return [...sums];
}
