import type { Terms } from "@/lib/facts";
import { countOf } from "./count";

/** What a version says beside what it asks and of whom: "30 days of grace from the first day on". */
export function termWords({ graceDays, renewalWindowDays, regulated }: Terms): string[] {
  return [
    ...(graceDays > 0 ? [`${countOf(graceDays, "day")} of grace from the first day on`] : []),
    ...(renewalWindowDays === null
      ? []
      : [`renewal opens ${countOf(renewalWindowDays, "day")} before the end`]),
    ...(regulated ? ["regulated: nothing stands in for it"] : []),
  ];
}
