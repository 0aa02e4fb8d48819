import type { Day } from "@/lib/calendar";
import type { MatrixKind } from "@/lib/timeline/matrix/arrange";
import {
  type PackedTimelines,
  type UnpackedTimelines,
  unpackTimelines,
  valuesOn,
} from "@/lib/timeline/packed";
import type { Matrix, MatrixColumn, MatrixPerson } from "./matrix-data";

/** A matrix over some days, packed for the way to the browser. */
export type MatrixOverTime = {
  readonly kind: MatrixKind;
  readonly levels: readonly string[];
  readonly people: readonly (Omit<MatrixPerson, "note" | "team"> & {
    /** From which day on which roles are held and in which team, in words. */
    readonly notes: Words;
    readonly teams: Words;
  })[];
  readonly columns: readonly MatrixColumn[];
  /** 1 on the days on which a person is in the team. */
  readonly here: PackedTimelines;
  /** Cells of people one after another, columns in order within each. */
  readonly cells: PackedTimelines;
};

type Words = readonly { readonly from: Day; readonly value: string }[];

/** The same as it is read. */
export type UnpackedOverTime = Omit<MatrixOverTime, "here" | "cells"> & {
  readonly here: UnpackedTimelines;
  readonly cells: UnpackedTimelines;
};

export function unpackOverTime(packed: MatrixOverTime): UnpackedOverTime {
  return {
    ...packed,
    here: unpackTimelines(packed.here),
    cells: unpackTimelines(packed.cells),
  };
}

/** The matrix on one of its days, with everybody who is ever in it, and who of them is there. */
export function matrixOn(
  { kind, levels, people, columns, here, cells }: UnpackedOverTime,
  day: Day,
): Matrix & { readonly present: readonly number[] } {
  const isHere = valuesOn(here, day);
  return {
    kind,
    levels,
    columns,
    people: people.map(({ notes, teams, ...person }) => ({
      ...person,
      note: wordsOn(notes, day),
      team: wordsOn(teams, day),
    })),
    values: valuesOn(cells, day),
    present: [...people.keys()].filter((person) => isHere[person] === 1),
  };
}

function wordsOn(words: Words, day: Day): string {
  return words.findLast(({ from }) => from <= day)?.value ?? "";
}
