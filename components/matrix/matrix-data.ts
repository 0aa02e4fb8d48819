import type { MatrixKind } from "@/lib/timeline/matrix/arrange";
import { type MatrixCell, type PackedCell, unpackCell } from "@/lib/timeline/matrix/cell";

export type MatrixPerson = {
  readonly id: string;
  readonly name: string;
  /** The roles of the day, in words. */
  readonly note: string;
  /** The team of the day. */
  readonly team: string;
  readonly href: string;
  /** No person, but what a role asks for: to compare people with. */
  readonly isRole?: boolean;
};

export type MatrixColumn = {
  readonly id: string;
  readonly name: string;
  /** Neighbours with the same area stand under one heading. */
  readonly area: string;
  /** Names of its levels, from 0 on, where they are not those of most columns. */
  readonly scale?: readonly string[];
};

/** People against columns on one day. */
export type Matrix = {
  readonly kind: MatrixKind;
  /** Names of the levels of most columns, from 0 on; empty for standings. */
  readonly levels: readonly string[];
  readonly people: readonly MatrixPerson[];
  readonly columns: readonly MatrixColumn[];
  /** People one after another, columns in order within each. */
  readonly values: ArrayLike<PackedCell>;
};

/** Indexes into the matrix's people and columns. */
export type MatrixPlace = { readonly person: number; readonly column: number };

export function cellAt(
  { values, columns }: { readonly values: Matrix["values"]; readonly columns: readonly unknown[] },
  { person, column }: MatrixPlace,
): MatrixCell {
  return unpackCell(values[person * columns.length + column] ?? 0);
}

/** What a cell of the column is one of: with the names of its own levels. */
export function ofColumn(
  { kind, levels }: Pick<Matrix, "kind" | "levels">,
  column: Pick<MatrixColumn, "scale"> | undefined,
): Pick<Matrix, "kind" | "levels"> {
  return { kind, levels: column?.scale ?? levels };
}

/** Hatched: it rests on what nobody checked, or would be more if the proof of all that is there counted. */
export function isHatched({ shown, unverified, uncounted }: MatrixCell): boolean {
  return uncounted || (unverified && shown > 0);
}

/** Less than is required. */
export function isBelow({ shown, required }: MatrixCell): boolean {
  return shown < required;
}

/** Which shade a level has: the level itself on scales up to five, else its share of five. */
export function shadeOf(level: number, levels: number): number {
  const highest = levels - 1;
  return highest <= 5 ? Math.min(level, 5) : Math.ceil((level * 5) / highest);
}
