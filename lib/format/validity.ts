import { addDays, type Day } from "@/lib/calendar";
import type { Validity } from "@/lib/credential/validity";
import { dayText, distanceText } from "./day";

/** What an award is worth on a day, in words; people count its last day. */
export function validityWords(validity: Validity, asOf: Day): string {
  switch (validity.kind) {
    case "upcoming":
      return `from ${dayText(validity.from)}`;
    case "valid":
      return Number.isFinite(validity.until)
        ? `valid until ${dayText(addDays(validity.until, -1))}`
        : "valid, no end";
    case "expired":
      return `lapsed ${distanceText(addDays(validity.since, -1), asOf)}`;
    case "revoked":
      return `revoked on ${dayText(validity.since)}`;
    case "in-progress":
      return "in progress";
    case "failed":
      return "failed";
  }
}
