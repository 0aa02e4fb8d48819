import type { Day } from "@/lib/calendar";
import { daysOf } from "@/lib/span";

type Dated = { readonly effectiveFrom: Day; readonly effectiveUntil: Day | null };

/** The version in effect on the day; null where there is none. */
export function versionOn<Version extends Dated>(
  versions: readonly Version[],
  asOf: Day,
): Version | null {
  const inEffect = versions.filter(({ effectiveFrom, effectiveUntil }) => {
    const { from, until } = daysOf(effectiveFrom, effectiveUntil);
    return from <= asOf && asOf < until;
  });
  return inEffect.at(-1) ?? null;
}
