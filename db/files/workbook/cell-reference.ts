import { Refusal } from "@/db/files/refusal";

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** `B3` is column 1. Refuses what lies outside the grid of a spreadsheet. */
export function columnOf(reference: string): number {
  const letters = REFERENCE.exec(reference)?.[1];
  if (!letters) throw new Refusal("corrupt-file");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column > LAST_COLUMN) throw new Refusal("corrupt-file");
  return column;
}

/** `B3` is line 3. */
export function lineOf(reference: string): number {
  return rowOf(REFERENCE.exec(reference)?.[2] ?? "");
}

export function rowOf(number: string): number {
  const row = Number(number);
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw new Refusal("corrupt-file");
  return row;
}
