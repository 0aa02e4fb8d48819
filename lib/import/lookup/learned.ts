import type { RowProblem } from "@/lib/import/import";
import type { FieldChange } from "@/lib/import/plan/plan";

/** What else is written with a row: a spelling is remembered, somebody or something is added. */
export type Learned = {
  readonly changes: readonly FieldChange[];
  readonly notes: readonly RowProblem[];
};

export const NOTHING_LEARNED: Learned = { changes: [], notes: [] };
