import type { AskedKnownAt } from "@/lib/known-at";
import { dayText, isoDay } from "./day";
import { instantText } from "./instant";

/** "the end of 30 Jun 2026", or the minute in the organisation's zone. */
export function knownAtText(asked: AskedKnownAt, zone: string): string {
  return typeof asked === "number"
    ? `the end of ${dayText(asked)}`
    : instantText(new Date(asked), zone);
}

/** As it stands in an address. */
export function knownAtParam(asked: AskedKnownAt): string {
  return typeof asked === "number" ? isoDay(asked) : asked;
}

/** The day of it for a date field; of an instant its day in UTC, and empty for now. */
export function knownAtDay(asked: AskedKnownAt | null): string {
  return asked === null ? "" : knownAtParam(asked).slice(0, 10);
}
