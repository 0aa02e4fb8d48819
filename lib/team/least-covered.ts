import { type Counts, coverageOf } from "@/lib/coverage/coverage";

type Line = {
  /** 1 for a part of the section before it. */
  readonly depth: 0 | 1;
  readonly slots: Counts;
};

/**
 * As many lines of an outline as can be read, in its order: sections before parts, and of each those that are
 * covered least; where nothing is required, nothing is missed.
 */
export function leastCovered<Own extends Line>(lines: readonly Own[], most: number): Own[] {
  const coverage = ({ slots }: Line) => coverageOf(slots) ?? Number.POSITIVE_INFINITY;
  const worst = lines.toSorted((a, b) => a.depth - b.depth || compare(coverage(a), coverage(b)));
  const kept = new Set(worst.slice(0, most));
  return lines.filter((line) => kept.has(line));
}

/** Not by subtraction: infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
