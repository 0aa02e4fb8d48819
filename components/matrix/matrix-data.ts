import type { StandingLook } from "@/lib/format/standing";

export type MatrixPerson = {
  readonly id: string;
  readonly name: string;
  /** Small words behind the name: the role. */
  readonly note: string;
  readonly href: string;
  /** Of what the own roles ask for, how much is reached; null where they ask for nothing. */
  readonly ready: { readonly met: number; readonly required: number } | null;
};

export type MatrixColumn = {
  readonly id: string;
  readonly name: string;
  /** Neighbours with the same area stand under one heading. */
  readonly area: string;
  /** What each level of it means, from level 1 on; read out with the cell. */
  readonly meanings?: readonly string[];
  /** People here who have what is required of them, and people of whom it is required; where it is of nobody, who has it. */
  readonly met: number;
  readonly asked: number;
  /** Only one person has it: one resignation from a hole. */
  readonly single: boolean;
};

/**
 * People against columns, packed for the way to the browser: half a million cells are 2 MB instead of 40.
 *
 * `cells` is base64 of three bytes per cell, people one after another, columns in order within each:
 * 1. what is shown: a level (0 for no evidence), or in a matrix of standings an index into `SHOWN_STANDINGS`;
 * 2. the level required (0 where nothing is), or in a matrix of standings 1 where something is;
 * 3. flags: 1 expiring, 2 not verified, 4 mandatory, 8 not counted.
 */
export type MatrixData = {
  readonly kind: "levels" | "standings";
  /** Names of the levels, from 0 on; empty for standings. */
  readonly levels: readonly string[];
  readonly people: readonly MatrixPerson[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: string;
};

/** The standings by the number that stands for each in a cell. */
export const SHOWN_STANDINGS: readonly StandingLook[] = [
  "none",
  "met",
  "expiring",
  "grace",
  "waived",
  "below-level",
  "lapsed",
  "missing",
];

export type MatrixCell = {
  readonly shown: number;
  readonly required: number;
  readonly expiring: boolean;
  /** It rests on nothing that somebody has checked. */
  readonly unverified: boolean;
  /** There is more, but its proof is too weak to count. */
  readonly uncounted: boolean;
  /** What is required is not merely desirable. */
  readonly mandatory: boolean;
};

const BYTES = 3;
const EXPIRING = 1;
const UNVERIFIED = 2;
const MANDATORY = 4;
const UNCOUNTED = 8;

/** Bytes → base64, in pieces that fit a function call. */
const PIECE = 0x8000;

/** Packs cells, people one after another. */
export function packCells(cells: readonly MatrixCell[]): string {
  const bytes = new Uint8Array(cells.length * BYTES);
  cells.forEach((cell, index) => {
    const flags =
      (cell.expiring ? EXPIRING : 0) |
      (cell.unverified ? UNVERIFIED : 0) |
      (cell.mandatory ? MANDATORY : 0) |
      (cell.uncounted ? UNCOUNTED : 0);
    bytes.set([cell.shown, cell.required, flags], index * BYTES);
  });
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}

/** The bytes of `MatrixData.cells`. */
export function unpackCells(cells: string): Uint8Array {
  return Uint8Array.from(atob(cells), (character) => character.charCodeAt(0));
}

/** The cell of a person and a column, both counted from 0 in the order of the data. */
export function cellAt(bytes: Uint8Array, columns: number, at: MatrixPlace): MatrixCell {
  const offset = (at.person * columns + at.column) * BYTES;
  const flags = bytes[offset + 2] ?? 0;
  return {
    shown: bytes[offset] ?? 0,
    required: bytes[offset + 1] ?? 0,
    expiring: (flags & EXPIRING) !== 0,
    unverified: (flags & UNVERIFIED) !== 0,
    mandatory: (flags & MANDATORY) !== 0,
    uncounted: (flags & UNCOUNTED) !== 0,
  };
}

/** Indexes into the data's people and columns. */
export type MatrixPlace = { readonly person: number; readonly column: number };

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
