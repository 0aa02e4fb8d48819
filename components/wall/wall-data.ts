import type { MatrixColumn } from "@/components/matrix/matrix-data";
import type { MatrixData } from "@/components/matrix/packed-matrix";
import type { ColumnSum } from "@/lib/timeline/matrix/arrange";

/** Somebody on a wall: nothing by which they are known elsewhere. */
type WallPerson = {
  readonly initials: string;
  /** "4 of 5": how much of what is asked of them they have; null where nothing is. */
  readonly ready: string | null;
};

/** People against what is asked of them, by initials; packed like `MatrixData`. */
export type WallMosaic = Pick<MatrixData, "kind" | "levels" | "cells"> & {
  readonly title: string;
  readonly people: readonly WallPerson[];
  readonly columns: readonly (Omit<MatrixColumn, "id"> & ColumnSum)[];
};

/** A number to be read from afar. */
export type WallFigure = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
};

/** All that a wall shows at one moment: what it is sent, and nothing else. */
export type WallData = {
  readonly organisation: string;
  readonly team: string;
  readonly figures: readonly WallFigure[];
  readonly mosaics: readonly WallMosaic[];
  /** Which day and which rung it is of. */
  readonly view: string;
  /** "10:42", in the organisation's zone. */
  readonly at: string;
};
