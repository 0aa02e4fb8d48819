import { type Day, formatDay } from "@/lib/calendar";

const MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** Longer than clocks are ever put back by. */
const PUT_BACK = 180 * MINUTE;

/** The first second of a day in an IANA zone, as RFC 3339 with that zone's offset. */
export function dayBegin(day: Day, zone: string): string {
  return zoned(day, "00:00:00", zone, -1);
}

/** The last second of a day there: a last day still counts. */
export function dayEnd(day: Day, zone: string): string {
  return zoned(day, "23:59:59", zone, 1);
}

/** The last instant there, in the microseconds that the database counts in. */
export function lastInstant(day: Day, zone: string): string {
  return zoned(day, "23:59:59.999999", zone, 1);
}

/** Where clocks are put back over midnight, a time comes twice: `side` says which, the first (-1) or the last (1). */
function zoned(day: Day, time: string, zone: string, side: -1 | 1): string {
  const local = Date.parse(`${formatDay(day)}T${time}Z`);
  const found = offsetAt(local - offsetAt(local, zone) * MINUTE, zone);
  const beyond = offsetAt(local - found * MINUTE + side * PUT_BACK, zone);
  const isTwice = side * (found - beyond) > 0 && offsetAt(local - beyond * MINUTE, zone) === beyond;
  const offset = isTwice ? beyond : found;
  return `${formatDay(day)}T${time}${offsetText(offset)}`;
}

/** Minutes east of UTC; whole ones, also where a zone went by the sun. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(new Date(instant));
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const there = ((number("hour") * 60 + number("minute")) * 60 + number("second")) * 1000;
  const here = Math.floor((instant - Math.floor(instant / MS_PER_DAY) * MS_PER_DAY) / 1000) * 1000;
  const days = daysBetween(new Date(instant).getUTCDate(), number("day"));
  return Math.trunc((there - here + days * MS_PER_DAY) / MINUTE);
}

/** No zone is more than a day away, so that the day of the month tells: on, before or after. */
function daysBetween(here: number, there: number): number {
  const difference = there - here;
  if (difference === 0) return 0;
  return difference === 1 || difference < -1 ? 1 : -1;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  const digits = [hours, rest].map((one) => String(one).padStart(2, "0")).join(":");
  return `${minutes < 0 ? "-" : "+"}${digits}`;
}
