import type { ImportKind, RowOutcome, RowProblem } from "@/lib/import/import";
import type { InputRow } from "@/lib/import/rows/input-rows";
import {
  type FieldChange,
  NO_QUESTIONS,
  type Plan,
  type PlannedRow,
  type PlanPart,
  type Questions,
} from "./plan";
import { inCell, noteAt } from "./problem";
import type { Known, Rows, TableName, TableWrites, Writes } from "./writes";

const NO_CHANGES: readonly FieldChange[] = [];

/** Errors that a decision settles: about a name, or about how the file writes its dates. */
const WAITING: ReadonlySet<string> = new Set([
  "person-unknown",
  "person-name-shared",
  "person-elsewhere",
  "credential-unknown",
  "date-order-unknown",
  "requirement-waits",
  "renamed-or-new",
]);

/** Makes the n-th new id of an import, the same each time. */
export type NewId = (count: number) => string;

type Numbered = Pick<InputRow<ImportKind>, "row" | "line" | "column" | "problems">;

type Placed = Pick<Numbered, "row" | "line" | "column">;

/** A plan in the making: what becomes of each row, and what is written for it. */
export class Draft {
  readonly #newId: NewId;
  readonly #rows = new Map<number, PlannedRow>();
  #writes: { [table in TableName]?: WritesSoFar<Rows[table]> } = {};
  #ids = 0;

  constructor(newId: NewId) {
    this.#newId = newId;
  }

  newId<Id extends string>(): Id {
    return this.#newId(this.#ids++) as Id; // an id is branded where it is made
  }

  insert<Table extends TableName>(table: Table, row: Rows[Table]): void {
    this.#writesOf(table).insert.set(row.id, row);
  }

  /** The last of several updates of one row stands. */
  update<Table extends TableName>(table: Table, row: Known<Rows[Table]>): void {
    this.#writesOf(table).update.set(row.id, row);
  }

  #writesOf<Table extends TableName>(table: Table): WritesSoFar<Rows[Table]> {
    const known: WritesSoFar<Rows[Table]> | undefined = this.#writes[table];
    if (known) return known;
    const writes: WritesSoFar<Rows[Table]> = { insert: new Map(), update: new Map() };
    const all: { [table in Table]?: WritesSoFar<Rows[Table]> } = this.#writes;
    all[table] = writes;
    return writes;
  }

  /**
   * Keeps the row from being written where a problem is an error: it is rejected, or waits where
   * nothing but decisions are missing. Notes alone keep nothing. True where the row is not taken.
   */
  refuses(row: Numbered, problems: readonly RowProblem[]): boolean {
    const all = row.problems.length === 0 ? problems : [...row.problems, ...problems];
    const errors = all.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return false;
    const outcome = errors.every(({ code }) => WAITING.has(code)) ? "undecided" : "reject";
    const refused = { outcome, entityId: null, changes: NO_CHANGES, problems: all } as const;
    this.#rows.set(row.row, { row: row.row, line: row.line, ...refused });
    return true;
  }

  isUndecided({ row }: Pick<Numbered, "row">): boolean {
    return this.#rows.get(row)?.outcome === "undecided";
  }

  take(row: Numbered, entityId: string, { isNew, changes, notes }: Taken): void {
    this.#rows.set(row.row, {
      row: row.row,
      line: row.line,
      outcome: outcomeOf(isNew, changes),
      entityId,
      changes,
      problems: row.problems.length === 0 ? notes : [...row.problems, ...notes],
    });
  }

  /** Rows that say the same as the first one: they change nothing. */
  takeRepeats(first: Numbered, others: readonly Numbered[], entityId: string): void {
    for (const row of others) {
      const note = noteAt({ column: "", value: "" }, "repeats-row", first.line);
      this.take(row, entityId, { isNew: false, changes: NO_CHANGES, notes: [note] });
    }
  }

  /**
   * The plan of these rows, which are all that were planned since the last time, and what is written
   * for them. Throws where a row was forgotten: no row may vanish without a word.
   */
  part(input: readonly Placed[]): PlanPart {
    const rows = input.map(({ row, line, column }) => {
      const planned = this.#rows.get(row);
      if (!planned) throw new Error(`Nothing was planned for line ${line}.`);
      return column === null ? planned : { ...planned, problems: inCell(planned.problems, column) };
    });
    this.#rows.clear();
    const writes = this.writesSoFar();
    this.#writes = {};
    return { rows, writes };
  }

  /** The plan of a whole file. */
  finish(input: readonly Placed[], questions: Partial<Questions> = {}): Plan {
    return { ...NO_QUESTIONS, ...questions, ...this.part(input) };
  }

  get hasWrites(): boolean {
    return Object.keys(this.#writes).length > 0;
  }

  /** What is written for the rows since the last part. */
  writesSoFar(): Writes {
    const writes: { [table: string]: TableWrites<{ id: string }> } = {};
    for (const [table, { insert, update }] of Object.entries(this.#writes)) {
      writes[table] = { insert: [...insert.values()], update: [...update.values()] };
    }
    return writes as Writes; // each table keeps its own rows, which Object.entries forgets
  }
}

type WritesSoFar<Row> = {
  readonly insert: Map<string, Row>;
  readonly update: Map<string, Known<Row>>;
};

/** What becomes of a row that is taken; `changes` of something new are only what else changes. */
type Taken = {
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
  readonly notes: readonly RowProblem[];
};

function outcomeOf(isNew: boolean, changes: readonly FieldChange[]): RowOutcome {
  if (isNew) return "create";
  return changes.length > 0 ? "update" : "unchanged";
}
