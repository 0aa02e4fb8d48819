import type { StandingLook } from "@/lib/format/standing";
import {
  isBelow,
  type MatrixCell,
  type MatrixData,
  type MatrixPlace,
  SHOWN_STANDINGS,
} from "./matrix-data";

const STANDING_WORDS: Readonly<Record<StandingLook, string>> = {
  none: "none",
  met: "met",
  expiring: "met, expires soon",
  grace: "in grace",
  waived: "waived",
  "below-level": "below level",
  lapsed: "lapsed",
  missing: "missing",
};

/** How a cell of standings looks. */
export function lookOf({ shown }: MatrixCell): StandingLook {
  return SHOWN_STANDINGS[shown] ?? "none";
}

/** A cell in words, without the names of its row and column: "level 3 Practitioner, 4 required". */
export function cellWords(cell: MatrixCell, data: Pick<MatrixData, "kind" | "levels">): string {
  const uncounted = cell.uncounted && "more is shown, too weakly proved to count";
  const parts = data.kind === "standings" ? [STANDING_WORDS[lookOf(cell)]] : levelParts(cell, data);
  return [...parts, uncounted].filter(Boolean).join(", ");
}

function levelParts(cell: MatrixCell, data: Pick<MatrixData, "levels">) {
  return [
    cell.shown === 0 ? "no evidence" : `level ${levelWords(cell.shown, data)}`,
    cell.required > 0 && requiredWords(cell),
    cell.expiring && "expires soon",
    cell.unverified && cell.shown > 0 && "not verified",
  ];
}

function levelWords(level: number, { levels }: Pick<MatrixData, "levels">): string {
  const name = levels[level];
  return name ? `${level} ${name}` : String(level);
}

function requiredWords(cell: MatrixCell): string {
  const wish = cell.mandatory ? "required" : "desirable";
  return isBelow(cell) ? `${cell.required} ${wish}` : `${cell.required} ${wish} and reached`;
}

/** The whole sentence of a cell, with what the level means where that is written down. */
export function placeWords(place: MatrixPlace, cell: MatrixCell, data: MatrixData): string {
  const person = data.people[place.person];
  const column = data.columns[place.column];
  const meaning = cell.shown > 0 ? column?.meanings?.[cell.shown - 1] : undefined;
  const sentence = `${person?.name}, ${column?.name}: ${cellWords(cell, data)}.`;
  return meaning ? `${sentence} ${meaning}` : sentence;
}
