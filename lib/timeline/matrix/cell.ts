import type { StandingLook } from "@/lib/format/standing";

/** One cell of a matrix as it is shown. */
export type MatrixCell = {
  /** A level (0 for no evidence), or in a matrix of standings an index into `SHOWN_STANDINGS`. */
  readonly shown: number;
  /** The level required (0 where nothing is), or in a matrix of standings 1 where something is. */
  readonly required: number;
  /** Falls within the warning days, if nothing is renewed. */
  readonly expiring: boolean;
  /** It rests on nothing that somebody has checked. */
  readonly unverified: boolean;
  /** There is more, but its proof is too weak to count. */
  readonly uncounted: boolean;
  /** What is shown, or would be if it counted, was long not used. */
  readonly stale: boolean;
  /** What is required is not merely desirable. */
  readonly mandatory: boolean;
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

/** A cell as one whole number below 2 ** 15: scales have up to 20 levels. Nothing at all is 0. */
export type PackedCell = number;

const REQUIRED = 2 ** 5;
const FLAGS = {
  ...{ expiring: 2 ** 10, unverified: 2 ** 11, mandatory: 2 ** 12 },
  ...{ uncounted: 2 ** 13, stale: 2 ** 14 },
};

export function packCell(cell: Partial<MatrixCell>): PackedCell {
  return (
    (cell.shown ?? 0) |
    ((cell.required ?? 0) * REQUIRED) |
    (cell.expiring ? FLAGS.expiring : 0) |
    (cell.unverified ? FLAGS.unverified : 0) |
    (cell.mandatory ? FLAGS.mandatory : 0) |
    (cell.uncounted ? FLAGS.uncounted : 0) |
    (cell.stale ? FLAGS.stale : 0)
  );
}

export function unpackCell(packed: PackedCell): MatrixCell {
  return {
    shown: shownIn(packed),
    required: requiredIn(packed),
    expiring: (packed & FLAGS.expiring) !== 0,
    unverified: (packed & FLAGS.unverified) !== 0,
    mandatory: (packed & FLAGS.mandatory) !== 0,
    uncounted: (packed & FLAGS.uncounted) !== 0,
    stale: (packed & FLAGS.stale) !== 0,
  };
}

export function shownIn(packed: PackedCell): number {
  return packed & (REQUIRED - 1);
}

export function requiredIn(packed: PackedCell): number {
  return (packed >> 5) & (REQUIRED - 1);
}

/** How a cell of standings looks. */
export function lookIn(packed: PackedCell): StandingLook {
  return SHOWN_STANDINGS[shownIn(packed)] ?? "none";
}

/** A cell of standings: what is waived is not asked for. */
export function packStanding(
  look: StandingLook,
  { isAsked }: { readonly isAsked: boolean },
): PackedCell {
  return packCell({ shown: SHOWN_STANDINGS.indexOf(look), required: isAsked ? 1 : 0 });
}
