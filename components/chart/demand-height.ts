/** Pixels of a line, and of what is around all of them. */
const LINE = 26;
const AROUND = 12;

/** How high a drawing of so many lines is. */
export function demandHeight(rows: number): number {
  return rows * LINE + AROUND;
}
