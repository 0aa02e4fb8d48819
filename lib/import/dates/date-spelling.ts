/** Which part of an all-digit date comes first. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** A civil date as written, not yet known to exist; `dayOfMonth` is null where only a month is given. */
export type CivilDate = {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number | null;
};

/**
 * What a text says about its date. `civil`: it says itself which part is which. `digits`: three
 * numbers, of which the column's order says which part is which. `serial`: an Excel day count.
 */
export type DateSpelling =
  | { readonly kind: "civil"; readonly date: CivilDate }
  | { readonly kind: "digits"; readonly readings: Readings }
  | { readonly kind: "serial"; readonly serial: number };

/** The date that each order makes of the digits; null where the order cannot be meant. */
export type Readings = { readonly [order in DateOrder]: CivilDate | null };

const LONGEST = 64;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const CLOCK =
  /(?:T|,?\s+)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?))?$/i;
const ZONE_OF_ISO_DAY = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DIGITS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)$/;
const SERIAL = /^\d{5,6}(?:\.\d+)?$/;

const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s/-]*(?:of\s+)?([a-zä]{3,9})\.?,?[\s/-]*(\d{4}|'?\d\d)$/i;
const NAME_DAY_YEAR = /^([a-zä]{3,9})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]+(\d{4}|'?\d\d)$/i;
const YEAR_NAME_DAY = /^(\d{4})[\s/-]*([a-zä]{3,9})\.?[\s/-]*(\d{1,2})$/i;
const NAME_YEAR = /^([a-zä]{3,9})\.?(?:,?[\s/-]*(\d{4})|[/-](\d\d)|\s?'(\d\d))$/i;

/** By month: whole and short in English, then in German where it differs. */
const MONTHS = [
  "january jan januar",
  "february feb februar",
  "march mar märz mär mrz",
  "april apr",
  "may mai",
  "june jun juni",
  "july jul juli",
  "august aug",
  "september sep sept",
  "october oct oktober okt",
  "november nov",
  "december dec dezember dez",
];
const MONTH_OF_NAME = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/**
 * Reads how a date is spelt, without judging whether the day exists. Null for anything else.
 *
 * - A weekday before and a time and zone behind the date are dropped: the day is the one written.
 * - Month names are English or German, whole or with three letters.
 * - Two digits for a year mean 1969-2068, as in POSIX. They come last, unless hyphens separate
 *   them (`26-04-03`), where an old form of ISO 8601 has them first: that is then one more order.
 * - `Apr-26` is April 2026, as spreadsheets show it; `Apr 26` is not read, it may lack its year.
 */
export function readSpelling(text: string): DateSpelling | null {
  const iso = ISO.exec(text);
  if (iso) return civil(iso[1], iso[2], iso[3]);
  if (text.length > LONGEST) return null;
  const bare = text.trim().replace(WEEKDAY, "").replace(CLOCK, "").replace(ZONE_OF_ISO_DAY, "$1");
  if (SERIAL.test(bare)) return { kind: "serial", serial: Number(bare) };
  return /[a-z]/i.test(bare) ? readNamed(bare) : readDigits(bare);
}

function readDigits(text: string): DateSpelling | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return civil(yearFirst[1], yearFirst[3], yearFirst[4]);
  const compact = COMPACT.exec(text);
  if (compact) return civil(compact[1], compact[2], compact[3]);
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) return civil(yearMonth[1], yearMonth[2], null);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return civil(monthYear[2], monthYear[1], null);
  const digits = DIGITS.exec(text);
  return digits ? { kind: "digits", readings: readingsOf(digits) } : null;
}

function readingsOf([, first, separator, second, third]: RegExpExecArray): Readings {
  const mayLead = separator === "-" && third?.length === 2;
  return {
    dmy: plausible(civilDate(third, second, first)),
    mdy: plausible(civilDate(third, first, second)),
    ymd: mayLead ? plausible(civilDate(first, second, third)) : null,
  };
}

/** 31/02/2026 stays: it is a wrong day in a known order. 25 as a month rules the order out. */
function plausible(date: CivilDate): CivilDate | null {
  const day = date.dayOfMonth ?? 1;
  return date.month >= 1 && date.month <= 12 && day >= 1 && day <= 31 ? date : null;
}

function readNamed(text: string): DateSpelling | null {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return named(nameFirst[3], nameFirst[1], nameFirst[2]);
  const yearFirst = YEAR_NAME_DAY.exec(text);
  if (yearFirst) return named(yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = NAME_YEAR.exec(text);
  return month ? named(month[2] ?? month[3] ?? month[4], month[1], null) : null;
}

type Part = string | undefined;

function named(year: Part, name: Part, day: Part | null): DateSpelling | null {
  const month = MONTH_OF_NAME.get((name ?? "").toLowerCase());
  return month === undefined ? null : civil(year, String(month), day);
}

function civil(year: Part, month: Part, day: Part | null): DateSpelling {
  return { kind: "civil", date: civilDate(year, month, day) };
}

function civilDate(year: Part, month: Part, day: Part | null): CivilDate {
  return {
    year: fullYear(year ?? ""),
    month: Number(month),
    dayOfMonth: day === null ? null : Number(day),
  };
}

/** The pivot of POSIX `strptime`: 69-99 are 1969-1999, 00-68 are 2000-2068. */
function fullYear(digits: string): number {
  const year = Number(digits.replace("'", ""));
  if (digits.length >= 4) return year;
  return year + (year >= 69 ? 1900 : 2000);
}
