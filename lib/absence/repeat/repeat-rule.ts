const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** Monday is 0. */
type Weekday = {
  readonly day: number;
  /** Which of them within the month or year, from the end where it is negative; null for all. */
  readonly nth: number | null;
};

/** By which rule an event repeats (RFC 5545, 3.3.10), as far as days go. Lists that say nothing are empty. */
export type RepeatRule = {
  readonly frequency: Frequency;
  /** Every so many days, weeks, months or years. */
  readonly interval: number;
  /** How many there are, the first one among them; null where nothing limits them. */
  readonly count: number | null;
  /** The last moment at which one may begin, as jCal writes it. */
  readonly until: string | null;
  readonly months: readonly number[];
  /** From the end of the month where negative. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly Weekday[];
  /** Which of those in each day, week, month or year; from its end where negative. */
  readonly positions: readonly number[];
  /** The weekday that weeks begin with. */
  readonly weekStart: number;
};

/** Reads "FREQ=WEEKLY;BYDAY=MO"; null for what makes no sense, or says more than days. */
export function repeatRuleIn(text: string): RepeatRule | null {
  const parts = text.split(";").map((part) => part.trim().toUpperCase().split("="));
  const given = new Map(parts.map(([name = "", value]) => [name, value ?? ""]));
  if (given.size < parts.length || [...given.keys()].some((name) => !KNOWN.has(name))) return null;
  const frequency = FREQUENCIES.find((one) => one === given.get("FREQ"));
  const interval = numberIn(given.get("INTERVAL") ?? "1", LONGEST_INTERVAL);
  const count = given.has("COUNT") ? numberIn(given.get("COUNT")) : null;
  const until = given.has("UNTIL") ? untilIn(given.get("UNTIL")) : null;
  const weekStart = weekdayIn(given.get("WKST") ?? "MO")?.day;
  if (frequency === undefined || interval === undefined || weekStart === undefined) return null;
  if (count === undefined || until === undefined) return null;
  const months = listIn(given.get("BYMONTH"), (one) => within(one, 1, 12));
  const monthDays = listIn(given.get("BYMONTHDAY"), (one) => within(one, -31, 31));
  const weekdays = listIn(given.get("BYDAY"), weekdayIn);
  const positions = listIn(given.get("BYSETPOS"), (one) => within(one, -366, 366));
  if (!months || !monthDays || !weekdays || !positions) return null;
  const named = { months, monthDays, weekdays, positions };
  const rule = { frequency, interval, count, until, weekStart, ...named };
  return isSensible(rule) ? rule : null;
}

const KNOWN = new Set([
  ...["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"],
  ...["BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"],
]);

/** Beyond that, years have no date. */
const LONGEST_INTERVAL = 1_000;

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** What the standard forbids: the second Monday of a week, days of the month of a week, a position of nothing. */
function isSensible({ frequency, weekdays, monthDays, months, positions }: RepeatRule): boolean {
  const isShort = frequency === "DAILY" || frequency === "WEEKLY";
  if (isShort && weekdays.some(({ nth }) => nth !== null)) return false;
  if (frequency === "WEEKLY" && monthDays.length > 0) return false;
  return positions.length === 0 || weekdays.length + monthDays.length + months.length > 0;
}

/** From one on; undefined for anything else. */
function numberIn(text = "", most = Number.POSITIVE_INFINITY): number | undefined {
  const number = /^\+?\d{1,9}$/.test(text) ? Number(text) : 0;
  return number > 0 && number <= most ? number : undefined;
}

function within(text: string, least: number, most: number): number | null {
  const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
  return number !== 0 && number >= least && number <= most ? number : null;
}

/** Null where one of them cannot be read. */
function listIn<One>(text: string | undefined, read: (text: string) => One | null): One[] | null {
  if (text === undefined) return [];
  const parts = text.split(",");
  const found = parts.flatMap((one) => read(one.trim()) ?? []);
  return found.length === parts.length ? found : null;
}

function weekdayIn(text: string): Weekday | null {
  const [, number, name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = DAYS.indexOf(name);
  if (day < 0) return null;
  if (number === undefined) return { day, nth: null };
  const nth = within(number, -53, 53);
  return nth === null ? null : { day, nth };
}

function untilIn(text = ""): string | undefined {
  const [, year, month, day, hours, minutes, seconds, mark] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  return hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${mark}`;
}
