import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater } from "@/lib/absence/calendar-time";
import { effortOf, occurrencesIn } from "@/lib/absence/repeat/occurrences";
import { repeatRuleIn } from "@/lib/absence/repeat/repeat-rule";
import { repeatedDays } from "@/lib/absence/repeat/repeated-days";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const SPAN = { from: day("2026-01-01"), until: day("2028-01-01") };

function daysOf(text: string, start: string, span = SPAN): string[] {
  const rule = repeatRuleIn(text);
  if (!rule) throw new Error(`${text} is no rule`);
  return occurrencesIn(rule, day(start), span).map(formatDay);
}

test.each([
  ["FREQ=DAILY;COUNT=3", "2026-12-30", "2026-12-30 2026-12-31 2027-01-01"],
  ["FREQ=DAILY;INTERVAL=200", "2025-12-31", "2026-07-19 2027-02-04 2027-08-23"],
  ["FREQ=WEEKLY;BYDAY=MO,FR;COUNT=4", "2026-12-07", "2026-12-07 2026-12-11 2026-12-14 2026-12-18"],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    "2026-08-04",
    "2026-08-04 2026-08-09 2026-08-18 2026-08-23",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    "2026-08-04",
    "2026-08-04 2026-08-16 2026-08-18 2026-08-30",
  ],
  ["FREQ=MONTHLY;COUNT=3", "2026-08-31", "2026-08-31 2026-10-31 2026-12-31"],
  ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-01-30", "2026-01-30 2026-02-27"],
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "2026-01-30", "2026-01-30 2026-02-27"],
  ["FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2026-01-31", "2026-01-31 2026-02-28"],
  ["FREQ=YEARLY", "2020-12-24", "2026-12-24 2027-12-24"],
  ["FREQ=YEARLY;BYMONTH=12;BYDAY=1MO", "2020-12-07", "2026-12-07 2027-12-06"],
  ["FREQ=YEARLY;BYDAY=20MO", "2020-05-18", "2026-05-18 2027-05-17"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29", ""],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-02-01", "2026-02-01"],
  ["FREQ=DAILY;BYDAY=MO;BYSETPOS=2", "2026-12-07", "2026-12-07"],
])("%s from %s on", (text, start, expected) => {
  expect(daysOf(text, start).join(" ")).toBe(expected);
});

test("of a rule that goes on for ever, no more is looked at than the span, wherever it began", () => {
  const rule = repeatRuleIn("FREQ=DAILY");
  if (!rule) throw new Error("a rule");
  expect(occurrencesIn(rule, day("1900-01-01"), SPAN)).toHaveLength(730);
  expect(effortOf(rule, day("1900-01-01"), SPAN)).toBeLessThan(1_200);
  const counted = { ...rule, count: 100_000 };
  expect(occurrencesIn(counted, day("1900-01-01"), SPAN)).toHaveLength(730);
  expect(effortOf(counted, day("1900-01-01"), SPAN)).toBeGreaterThan(46_000);
});

type Asked = {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY";
  readonly interval: number;
  readonly weekdays: readonly number[];
  readonly ends: { readonly count: number } | { readonly after: number } | null;
  readonly start: Day;
};

const asked: fc.Arbitrary<Asked> = fc.record({
  frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY"),
  interval: fc.integer({ min: 1, max: 5 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  ends: fc.oneof(
    fc.record({ count: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ after: fc.integer({ min: 0, max: 900 }) }),
    fc.constant(null),
  ),
  start: fc.integer({ min: day("2024-01-01"), max: day("2027-06-01") }).map((one) => one as Day),
});

function textOf({ frequency, interval, weekdays, ends }: Asked): string {
  const byDay = weekdays.length > 0 ? `;BYDAY=${weekdays.map((one) => NAMES[one])}` : "";
  const count = ends && "count" in ends ? `;COUNT=${ends.count}` : "";
  return `FREQ=${frequency};INTERVAL=${interval}${byDay}${count}`;
}

/** One day after the other, asked of the calendar of the platform whether the rule comes to it. */
function slowly({ frequency, interval, weekdays, ends, start }: Asked): string[] {
  const at = (one: number) => new Date(one * 86_400_000);
  const weekday = (one: number) => (at(one).getUTCDay() + 6) % 7;
  const monday = (one: number) => one - weekday(one);
  const month = (one: number) => at(one).getUTCFullYear() * 12 + at(one).getUTCMonth();
  const steps = {
    DAILY: (one: number) => one - start,
    WEEKLY: (one: number) => (monday(one) - monday(start)) / 7,
    MONTHLY: (one: number) => month(one) - month(start),
  };
  const isNamed = (one: number) => {
    if (weekdays.length > 0) return weekdays.includes(weekday(one));
    if (frequency === "WEEKLY") return weekday(one) === weekday(start);
    return frequency === "DAILY" || at(one).getUTCDate() === at(start).getUTCDate();
  };
  const days: number[] = [];
  for (let one: number = start; one < SPAN.until; one += 1) {
    if (ends && "after" in ends && one > start + ends.after) break;
    if (ends && "count" in ends && days.length === ends.count) break;
    if (one === start || (steps[frequency](one) % interval === 0 && isNamed(one))) days.push(one);
  }
  return days.filter((one) => one >= SPAN.from).map((one) => formatDay(one as Day));
}

test("daily, weekly and monthly rules come to the days that a slow walk over the calendar finds", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const rule = repeatRuleIn(textOf(one));
      if (!rule) throw new Error(textOf(one));
      const until =
        one.ends && "after" in one.ends
          ? Math.min(SPAN.until, one.start + one.ends.after + 1)
          : SPAN.until;
      const found = occurrencesIn(rule, one.start, { ...SPAN, until: until as Day });
      expect(found.map(formatDay)).toEqual(slowly(one));
    }),
    { numRuns: 400 },
  );
});

const place = fc.constantFrom(1, 2, 3, 4, 5, -1, -2);

const ofMonths = fc.record({
  interval: fc.integer({ min: 1, max: 4 }),
  by: fc.oneof(
    fc.tuple(fc.constant("weekday"), place, fc.integer({ min: 0, max: 6 })),
    fc.tuple(fc.constant("position"), place, fc.integer({ min: 0, max: 6 })),
    fc.tuple(fc.constant("day"), fc.constantFrom(1, 15, 29, 30, 31, -1, -31), fc.constant(0)),
  ),
  start: fc.integer({ min: day("2025-01-01"), max: day("2026-12-31") }).map((one) => one as Day),
});

type OfMonths = typeof ofMonths extends fc.Arbitrary<infer One> ? One : never;

function monthlyText({ interval, by: [kind, nth, weekday] }: OfMonths): string {
  const byDay = {
    weekday: `BYDAY=${nth}${NAMES[weekday]}`,
    position: `BYDAY=${NAMES[weekday]},WE;BYSETPOS=${nth}`,
    day: `BYMONTHDAY=${nth}`,
  }[kind];
  return `FREQ=MONTHLY;INTERVAL=${interval};${byDay}`;
}

/** Every day of a month, written down, and the one taken that stands at the place. */
function monthByMonth({ interval, by: [kind, nth, weekday], start }: OfMonths): string[] {
  const first = new Date(start * 86_400_000);
  const begin = formatDay(start);
  const found = [begin];
  for (let month = first.getUTCMonth(); month < 48; month += interval) {
    const days = Array.from({ length: 31 }, (_, index) => {
      return new Date(Date.UTC(first.getUTCFullYear(), month, index + 1));
    }).filter((one) => one.getUTCMonth() === month % 12);
    const named = days.filter((one) => {
      const own = (one.getUTCDay() + 6) % 7;
      return kind === "day" || own === weekday || (kind === "position" && own === 2);
    });
    const one = named.at(nth > 0 ? nth - 1 : nth);
    if (one) found.push(one.toISOString().slice(0, 10));
  }
  const [from, until] = [formatDay(SPAN.from), formatDay(SPAN.until)];
  return found.filter((one, at) => one >= from && one < until && (at === 0 || one > begin));
}

test("monthly rules by place come to the days that stand there in each month", () => {
  fc.assert(
    fc.property(ofMonths, (one) => {
      const rule = repeatRuleIn(monthlyText(one));
      if (!rule) throw new Error(monthlyText(one));
      const found = occurrencesIn(rule, one.start, SPAN).map(formatDay);
      expect([monthlyText(one), found]).toEqual([monthlyText(one), monthByMonth(one)]);
    }),
    { numRuns: 400 },
  );
});

test("a year of a rule that is counted from 1900 on takes little time", () => {
  const rule = repeatRuleIn("FREQ=MONTHLY;BYDAY=1MO;COUNT=100000");
  if (!rule) throw new Error("a rule");
  expect(occurrencesIn(rule, day("1900-01-01"), SPAN)).toHaveLength(24);
  expect(addDays(SPAN.from, 730)).toBe(SPAN.until);
});

const wild = fc
  .record({
    FREQ: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"),
    INTERVAL: fc.constantFrom(undefined, "1", "7", "1000", "999999999", "0", "-1"),
    COUNT: fc.constantFrom(undefined, "1", "100000", "999999999"),
    BYDAY: fc.constantFrom(undefined, "MO", "53MO", "-53SU", "5FR,-1TU"),
    BYMONTH: fc.constantFrom(undefined, "2", "1,2,12"),
    BYMONTHDAY: fc.constantFrom(undefined, "30", "-31", "29"),
    BYSETPOS: fc.constantFrom(undefined, "1", "-366", "366,-1"),
  })
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
      .join(";"),
  );

test("whatever a rule says, it comes to an end, to each day once and in order", () => {
  fc.assert(
    fc.property(wild, fc.integer({ min: -25_567, max: 84_000 }), (text, start) => {
      const rule = repeatRuleIn(text);
      const days = rule ? occurrencesIn(rule, start as Day, SPAN) : [];
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      const looked = repeatedDays(
        { rules: [text], more: [], without: [], isOdd: false },
        { start: daysLater(MIDNIGHT, start), instead: [], span: SPAN, zone: "UTC" },
      );
      expect(looked.ok).toBe(rule !== null);
    }),
    { numRuns: 500 },
  );
});

const MIDNIGHT = { seconds: 0, isDay: true, isUtc: false };
