import {
  type ImportCounts,
  ROW_OUTCOMES,
  type RowOutcome,
  type RowProblem,
} from "@/lib/import/import";
import type { FieldChange, PlannedRow } from "./plan";
import { UuidList } from "./uuid-list";

const NONE: readonly never[] = [];

/** Rows whose changes are kept, field by field: more than anybody looks through. */
const MOST_CHANGED = 50_000;

/** Where nothing was planned yet. */
const UNPLANNED = ROW_OUTCOMES.length;

/** The lines of a file's rows: several rows may come from one. */
export type Lines = { readonly length: number; lineAt(row: number): number };

/**
 * What becomes of each row of a file, in the order of the file, however they are planned. Kept in some
 * twenty bytes a row, because a file may have a million of them.
 */
export class PlannedRows {
  static readonly NONE = new PlannedRows({ length: 0, lineAt: () => 0 });

  readonly #lines: Lines;
  readonly #outcomes: Uint8Array;
  readonly #entities: UuidList;
  readonly #problems = new Map<number, readonly RowProblem[]>();
  readonly #changes = new Map<number, readonly FieldChange[]>();

  constructor(lines: Lines) {
    this.#lines = lines;
    this.#outcomes = new Uint8Array(lines.length).fill(UNPLANNED);
    this.#entities = new UuidList(lines.length);
  }

  put({ row, outcome, entityId, changes, problems }: PlannedRow): void {
    this.#outcomes[row] = ROW_OUTCOMES.indexOf(outcome);
    if (entityId !== null) this.#entities.set(row, entityId);
    if (problems.length > 0) this.#problems.set(row, problems);
    if (changes.length > 0 && this.#changes.size < MOST_CHANGED) this.#changes.set(row, changes);
  }

  get length(): number {
    return this.#lines.length;
  }

  get counts(): ImportCounts {
    const counts = { create: 0, update: 0, unchanged: 0, reject: 0, undecided: 0 };
    for (const code of this.#outcomes) {
      const outcome = ROW_OUTCOMES[code];
      if (outcome) counts[outcome]++;
    }
    return counts;
  }

  /** Throws where a row was forgotten: no row may vanish without a word. */
  at(row: number): PlannedRow {
    const line = this.#lines.lineAt(row);
    const outcome = ROW_OUTCOMES[this.#outcomes[row] ?? UNPLANNED];
    if (!outcome) throw new Error(`Nothing was planned for line ${line}.`);
    return {
      row,
      line,
      outcome,
      entityId: this.#entities.at(row),
      changes: this.#changes.get(row) ?? NONE,
      problems: this.#problems.get(row) ?? NONE,
    };
  }

  /** Rows, counted from 0, with any of these outcomes. */
  *having(outcomes: readonly RowOutcome[]): Generator<number> {
    const wanted = new Set(outcomes.map((outcome) => ROW_OUTCOMES.indexOf(outcome)));
    for (const [row, code] of this.#outcomes.entries()) if (wanted.has(code)) yield row;
  }

  *[Symbol.iterator](): Generator<PlannedRow> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }
}
