import type { Badge } from "@/lib/badge/read/badge/badge";
import type { BadgeDate } from "@/lib/badge/read/read-date";

/** From when a badge counts: it may have been earned before its issuer lets it be valid. Null where it says neither. */
export function earnedFrom({
  earnedOn,
  validFrom,
}: Pick<Badge, "earnedOn" | "validFrom">): BadgeDate | null {
  if (earnedOn === null || validFrom === null) return earnedOn ?? validFrom;
  return validFrom.day > earnedOn.day ? validFrom : earnedOn;
}
