import { countText } from "./count";

/** What stands where a share has no whole: nobody is required, so it is neither full nor empty. */
const NOT_APPLICABLE = "n/a";

/**
 * "71%", "91.4%" (`decimals` 1). Never rounds up to 100 % or down to 0 %: what is nearly full is not full.
 * Takes a share between 0 and 1; null reads "n/a".
 */
export function formatRatio(ratio: number | null, decimals: 0 | 1 = 0): string {
  return ratio === null ? NOT_APPLICABLE : `${percentOf(ratio, decimals)}%`;
}

/** The number in front of the sign, rounded like `formatRatio`. */
export function percentOf(ratio: number, decimals: 0 | 1 = 0): number {
  const step = decimals === 0 ? 1 : 0.1;
  const rounded = Number((ratio * 100).toFixed(decimals));
  if (ratio < 1 && rounded >= 100) return Number((100 - step).toFixed(decimals));
  if (ratio > 0 && rounded <= 0) return step;
  return rounded;
}

/** "78 of 91". */
export function outOf(part: number, whole: number): string {
  return `${countText(part)} of ${countText(whole)}`;
}
