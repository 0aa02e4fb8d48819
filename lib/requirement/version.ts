import type { Day } from "@/lib/calendar";
import { daysOf } from "@/lib/span";

type Dated = { readonly effectiveFrom: Day; readonly effectiveUntil: Day | null };

/**
 * The version in effect on the day; null where there is none. `versions`: in order of their first days.
 * One is in effect from its first to its last day, or until the next takes its place.
 */
export function versionOn<Version extends Dated>(
  versions: readonly Version[],
  asOf: Day,
): Version | null {
  const latest = versions.findLast(({ effectiveFrom }) => effectiveFrom <= asOf);
  if (!latest) return null;
  return asOf < daysOf(latest.effectiveFrom, latest.effectiveUntil).until ? latest : null;
}
