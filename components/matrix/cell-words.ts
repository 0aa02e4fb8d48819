import type { StandingLook } from "@/lib/format/standing";
import { type MatrixCell, SHOWN_STANDINGS } from "@/lib/timeline/matrix/cell";
import { cellAt, isBelow, type Matrix, type MatrixPlace, ofColumn } from "./matrix-data";

export const STANDING_WORDS: Readonly<Record<StandingLook, string>> = {
  none: "none",
  met: "met",
  expiring: "met, expires soon",
  grace: "in grace",
  waived: "waived",
  "below-level": "below level",
  lapsed: "lapsed",
  missing: "missing",
};

/** What the numbers below the columns count. */
export const FOOT_WORDS = { levels: "People at required level", standings: "People who meet it" };

/** How a cell of standings looks. */
export function lookOf({ shown }: MatrixCell): StandingLook {
  return SHOWN_STANDINGS[shown] ?? "none";
}

/** A cell in words, without the names of its row and column: "level 3 Practitioner, 4 required". */
export function cellWords(cell: MatrixCell, data: Pick<Matrix, "kind" | "levels">): string {
  const uncounted = cell.uncounted && "more is shown, too weakly proved to count";
  const parts = data.kind === "standings" ? [STANDING_WORDS[lookOf(cell)]] : levelParts(cell, data);
  return [...parts, uncounted].filter(Boolean).join(", ");
}

function levelParts(cell: MatrixCell, data: Pick<Matrix, "levels">) {
  return [
    levelPart(cell, data),
    cell.required > 0 && requiredWords(cell),
    cell.expiring && "expires soon",
    cell.unverified && cell.shown > 0 && "not verified",
  ];
}

function levelPart({ shown, stale }: MatrixCell, data: Pick<Matrix, "levels">): string {
  if (shown === 0) return stale ? "stale, does not count" : "no evidence";
  return `level ${levelWords(shown, data)}${stale ? ", stale" : ""}`;
}

function levelWords(level: number, { levels }: Pick<Matrix, "levels">): string {
  const name = levels[level];
  return name ? `${level} ${name}` : String(level);
}

function requiredWords(cell: MatrixCell): string {
  const wish = cell.mandatory ? "required" : "desirable";
  return isBelow(cell) ? `${cell.required} ${wish}` : `${cell.required} ${wish} and reached`;
}

/** The whole sentence of a cell. */
export function placeWords(matrix: Matrix, place: MatrixPlace): string {
  const person = matrix.people[place.person];
  const column = matrix.columns[place.column];
  const words = cellWords(cellAt(matrix, place), ofColumn(matrix, column));
  return `${person?.name}, ${column?.name}: ${words}.`;
}
