const MINUTE_MS = 60_000;
const LONGEST_MS = 6 * 60 * MINUTE_MS;

/** After so many tries in vain, so long until the next: a minute, two, four, and so on up to six hours. */
export function pauseAfter(tries: number): number {
  return Math.min(2 ** (tries - 1) * MINUTE_MS, LONGEST_MS);
}
