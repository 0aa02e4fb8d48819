import { type Day, dayOf } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";
import { type BadgeFault, badgeFault } from "./badge-problem";

export type BadgeDate = {
  /** As the issuer wrote it, in the issuer's own zone. */
  readonly day: Day;
  /** Milliseconds since 1970; the beginning of the day where only a day was written. */
  readonly instant: number;
  readonly precision: "day" | "instant";
  /** No zone was written, and UTC was taken. */
  readonly isZoneAssumed: boolean;
};

/**
 * Reads RFC 3339 with or without a zone, a day, and seconds since 1970 (Open Badges 0.5 and 1.x);
 * null where nothing is written.
 */
export function readDate(value: unknown): Result<BadgeDate | null, BadgeFault> {
  if (value === undefined || value === null) return ok(null);
  const text = isSeconds(value) ? instantOfSeconds(Number(value)) : value;
  const date = typeof text === "string" ? dateOf(text.trim()) : null;
  const shown = typeof value === "object" ? "an object" : String(value);
  return date ? ok(date) : fail(badgeFault("unreadable-date", shown));
}

function isSeconds(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d{9,11}$/.test(value));
}

const LAST_SECOND = 253_402_300_799;

/** Seconds since 1970 as RFC 3339; undefined for what is no such number, or after the year 9999. */
export function instantOfSeconds(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || !(seconds >= 0 && seconds <= LAST_SECOND)) return undefined;
  return new Date(seconds * 1000).toISOString();
}

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.(\d{1,9}))?)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;

function dateOf(text: string): BadgeDate | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [, year, month, dayOfMonth, hour, minute, second, , zone] = match;
  const day = dayOf(Number(year), Number(month), Number(dayOfMonth));
  if (day === null) return null;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return {
    day,
    instant: (day * 86_400 + seconds - offsetOf(zone)) * 1000,
    precision: hour === undefined ? "day" : "instant",
    isZoneAssumed: zone === undefined,
  };
}

/** Seconds east of UTC. */
function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? "");
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === "-" ? -seconds : seconds;
}
