/** Printed beside every bus factor. */
export const BUS_FACTOR_DEFINITION =
  "The least number of people whose leaving breaks one of the team’s minimums; 0 where one is broken.";

/**
 * The least number of leavers that breaks any of these minimums, which are in force; null where there
 * is none. A minimum breaks when one more than its depth leave, whoever they are.
 */
export function busFactorOf(minimums: readonly { readonly depth: number }[]): number | null {
  if (minimums.length === 0) return null;
  return Math.max(0, Math.min(...minimums.map(({ depth }) => depth)) + 1);
}
