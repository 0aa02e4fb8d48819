import { addDays, type Day, dayInZone, dayOf } from "@/lib/calendar";

/** A time as it is written, in seconds since 1970 as if it were UTC, and whether it is. */
export type Time = { readonly seconds: number; readonly isDay: boolean; readonly isUtc: boolean };

export const DAY_SECONDS = 86_400;
/** As in other files. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
// A day whose property does not say that it is one reaches us with an empty time behind it.
const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:::|(\d{2}):(\d{2}):(\d{2}))(Z?))?$/;

/** Reads a day or an instant as jCal writes it (RFC 7265); null for one that there is not, or too far away. */
export function timeIn(text: string): Time | null {
  const match = TIME.exec(text);
  const [, year, month, dayOfMonth, hours, minutes, seconds, mark] = match ?? [];
  const day = match && dayOf(Number(year), Number(month), Number(dayOfMonth));
  if (day === null || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (hours === undefined) return { seconds: day * DAY_SECONDS, isDay: true, isUtc: false };
  const time = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  if (time > DAY_SECONDS) return null;
  return { seconds: day * DAY_SECONDS + time, isDay: false, isUtc: mark === "Z" };
}

/** The day that a time lies on: as it is written, an instant in UTC as it is in the zone. */
export function dayAt(time: Time, zone: string): Day {
  return time.isUtc ? dayInZone(new Date(time.seconds * 1_000), zone) : writtenDay(time);
}

/** The day that stands in it, whatever the zone. */
export function writtenDay({ seconds }: Time): Day {
  return addDays(0 as Day, Math.floor(seconds / DAY_SECONDS));
}

/** The same time of another day. */
export function daysLater(time: Time, days: number): Time {
  return { ...time, seconds: time.seconds + days * DAY_SECONDS };
}
