import type { Day } from "@/lib/calendar";
import type { Requirement, RequirementVersion } from "@/lib/facts";

/**
 * The requirement as it would be if one of its versions were in effect on the day, with nothing after
 * it: a coming one takes effect then, an earlier one has gone on. What came before stays, so that grace
 * still runs from the first day on which anything was asked.
 */
export function asIfInEffect(
  requirement: Requirement,
  version: RequirementVersion,
  day: Day,
): Requirement {
  const effectiveFrom = version.effectiveFrom < day ? version.effectiveFrom : day;
  const before = requirement.versions.filter((other) => other.effectiveFrom < effectiveFrom);
  return {
    ...requirement,
    versions: [...before, { ...version, effectiveFrom, effectiveUntil: null }],
  };
}
