import type { MatrixColumn } from "@/components/matrix/matrix-data";
import type { MatrixData } from "@/components/matrix/packed-matrix";
import type { ColumnSum } from "@/lib/timeline/matrix/arrange";

export type SheetColumn = MatrixColumn &
  ColumnSum & {
    /** "2 at level 3": what this very team has to have of it; null where no minimum says. */
    readonly minimum: string | null;
  };

/** Somebody on paper: by name and role, or by initials alone. */
export type SheetPerson = {
  readonly name: string;
  readonly note: string;
  /** "4/5"; null where nothing is asked of them. */
  readonly ready: string | null;
};

/** A team on paper, with all that has to stand beside its numbers. */
export type SheetData = Pick<MatrixData, "kind" | "levels" | "cells"> & {
  readonly organisation: string;
  /** With the teams above it. */
  readonly path: string;
  readonly team: string;
  readonly people: readonly SheetPerson[];
  readonly columns: readonly SheetColumn[];
  /** What is shown, by label: the filters, the day, the rung, who made it and when. */
  readonly head: readonly (readonly [label: string, text: string])[];
  /** The same in one line, for every further page. */
  readonly line: string;
  /** What the numbers mean. */
  readonly definitions: readonly (readonly [term: string, meaning: string])[];
};
