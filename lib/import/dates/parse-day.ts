import { type Day, dayOf, lastDayOfMonth } from "@/lib/calendar";
import { fail, ok, type Result } from "@/lib/result";
import { type CivilDate, type DateOrder, type DateSpelling, readSpelling } from "./date-spelling";
import { dayOfSerial } from "./excel-serial";

/** `day` is the first day of what was written: of the month, where only a month was. */
export type WrittenDay = { readonly day: Day; readonly precision: "day" | "month" };

export type DateProblemCode =
  | "date-not-understood"
  | "date-order-unknown"
  | "date-does-not-exist"
  | "date-out-of-range";

/** What to tell a person about each problem. */
export const DATE_PROBLEMS: {
  readonly [code in DateProblemCode]: { readonly message: string; readonly hint: string };
} = {
  "date-not-understood": {
    message: "This is not a date that can be read.",
    hint: "Write it like 2026-11-22 or 22 Nov 2026.",
  },
  "date-order-unknown": {
    message: "It is not known which number is the day and which is the month.",
    hint: "Say how this column writes its dates, or write them like 2026-11-22.",
  },
  "date-does-not-exist": {
    message: "The calendar has no such day.",
    hint: "Correct the day, or the order of day and month that was chosen for this column.",
  },
  "date-out-of-range": {
    message: "Dates must lie between 1900 and 2200.",
    hint: "Correct the year; leave the cell empty where there is no date.",
  },
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads one date; `order` is what `detectDateOrder`, or a person, said about its column. */
export function parseDay(text: string, order: DateOrder): Result<WrittenDay, DateProblemCode> {
  const spelling = readSpelling(text);
  if (spelling === null) return fail("date-not-understood");
  if (spelling.kind === "serial") return daySerial(spelling.serial);
  if (spelling.kind === "civil") return dayCivil(spelling.date);
  const date = spelling.readings[order];
  return date ? dayCivil(date) : fail(refusal(spelling, order));
}

function daySerial(serial: number): Result<WrittenDay, DateProblemCode> {
  const day = dayOfSerial(serial, 1900);
  const last = dayOf(LAST_YEAR, 12, 31);
  if (day === null || last === null || day > last) return fail("date-out-of-range");
  return ok({ day, precision: "day" });
}

function dayCivil({ year, month, dayOfMonth }: CivilDate): Result<WrittenDay, DateProblemCode> {
  if (year < FIRST_YEAR || year > LAST_YEAR) return fail("date-out-of-range");
  const day = dayOf(year, month, dayOfMonth ?? 1);
  if (day === null) return fail("date-does-not-exist");
  return ok({ day, precision: dayOfMonth === null ? "month" : "day" });
}

/** Digits that no column order was found for, or that make no day in the column's order. */
function refusal(
  { readings }: Extract<DateSpelling, { kind: "digits" }>,
  order: DateOrder,
): DateProblemCode {
  const readable = readings.dmy ?? readings.mdy ?? readings.ymd;
  return order === "ymd" && readable ? "date-order-unknown" : "date-does-not-exist";
}

/** The last day that was written: what an expiry means that names only its month. */
export function lastDayWritten({ day, precision }: WrittenDay): Day {
  return precision === "month" ? lastDayOfMonth(day) : day;
}

const NO_DAY = new Set(
  [
    ["", "-", "–", "—", "n/a", "na", "none", "null", "false", "never", "never expires"],
    ["no expiry", "no expiration", "does not expire", "non-expiring", "lifetime", "permanent"],
    ["9999-12-31", "31/12/9999", "12/31/9999", "31.12.9999", "0000-00-00"],
  ].flat(),
);

/** True where an expiry says in one of the usual ways that there is none. */
export function saysNeverExpires(text: string): boolean {
  return NO_DAY.has(text.trim().toLowerCase());
}
