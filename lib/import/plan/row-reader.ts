import type { ImportKind, RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { Result } from "@/lib/result";
import { type PlanContext, placeOf } from "./context";
import { errorAt, noteAt, type Place } from "./problem";
import type { ProblemCode } from "./problem-texts";
import type { Reading } from "./read-value";

/** Reads one row, column by column, and collects what is wrong with it. */
export class RowReader<Kind extends ImportKind> {
  readonly problems: RowProblem[] = [];
  readonly #cells: { readonly [field in FieldName<Kind>]: string };

  constructor(
    row: InputRow<Kind>,
    readonly context: PlanContext,
  ) {
    this.#cells = row.cells;
  }

  at(field: FieldName<Kind>): Place {
    return placeOf(this.context, this.#cells, field);
  }

  isEmpty(field: FieldName<Kind>): boolean {
    return this.#cells[field] === "";
  }

  /** Undefined where the cell is empty, which says nothing, or where it cannot be read. */
  read<Value>(field: FieldName<Kind>, reading: Reading<Value>): Value | undefined {
    return this.isEmpty(field) ? undefined : this.take(reading(this.at(field)));
  }

  /** The value; undefined for a problem, which is noted. */
  take<Value>(result: Result<Value, RowProblem>): Value | undefined {
    if (result.ok) return result.value;
    this.problems.push(result.problem);
    return undefined;
  }

  error(field: FieldName<Kind>, code: ProblemCode, detail: string | number = ""): void {
    this.problems.push(errorAt(this.at(field), code, detail));
  }

  note(field: FieldName<Kind>, code: ProblemCode): void {
    this.problems.push(noteAt(this.at(field), code));
  }

  /** Each of these has to say something. */
  require(...fields: readonly FieldName<Kind>[]): void {
    for (const field of fields) if (this.isEmpty(field)) this.error(field, "value-missing");
  }
}
