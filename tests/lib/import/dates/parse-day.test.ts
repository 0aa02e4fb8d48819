import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { civilOf, type Day, dayOf, formatDay } from "@/lib/calendar";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import { lastDayWritten, parseDay, saysNeverExpires } from "@/lib/import/dates/parse-day";

function read(text: string, order: DateOrder = "ymd") {
  const result = parseDay(text, order);
  return result.ok ? formatDay(result.value.day) : result.problem;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Every spelling that promises to be read, with the order it needs. */
const SPELLINGS: readonly (readonly [DateOrder, (y: number, m: number, d: number) => string])[] = [
  ["ymd", (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  ["ymd", (y, m, d) => `${y}-${m}-${d}`],
  ["ymd", (y, m, d) => `${y}/${two(m)}/${two(d)}`],
  ["ymd", (y, m, d) => `${y}.${m}.${d}`],
  ["ymd", (y, m, d) => `${y}${two(m)}${two(d)}`],
  ["ymd", (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00Z`],
  ["ymd", (y, m, d) => `${y}-${two(m)}-${two(d)} 09:41:00 -0500`],
  ["ymd", (y, m, d) => `${y}-${two(m)}-${two(d)} 23:59:59.999+00`],
  ["ymd", (y, m, d) => `${y}-${two(m)}-${two(d)}+02:00`],
  ["dmy", (y, m, d) => `${two(d)}/${two(m)}/${y}`],
  ["dmy", (y, m, d) => `${d}.${m}.${y}`],
  ["dmy", (y, m, d) => `${d}. ${m}. ${y}`],
  ["dmy", (y, m, d) => `${two(d)}-${two(m)}-${y}`],
  ["dmy", (y, m, d) => `${two(d)}/${two(m)}/${y} 23:07`],
  ["mdy", (y, m, d) => `${m}/${d}/${y}`],
  ["mdy", (y, m, d) => `${two(m)}/${two(d)}/${y} 1:05:00 PM`],
  ["mdy", (y, m, d) => `${two(m)}-${two(d)}-${y}`],
  ["ymd", (y, m, d) => `${d} ${name(m).slice(0, 3)} ${y}`],
  ["ymd", (y, m, d) => `${two(d)}-${name(m).slice(0, 3)}-${y}`],
  ["ymd", (y, m, d) => `${d} ${name(m)} ${y}`],
  ["ymd", (y, m, d) => `${d}th of ${name(m).toLowerCase()}, ${y}`],
  ["ymd", (y, m, d) => `${name(m).slice(0, 3)} ${d}, ${y}`],
  ["ymd", (y, m, d) => `${name(m).toUpperCase()} ${d} ${y}`],
  ["ymd", (y, m, d) => `Friday, ${name(m)} ${d}, ${y}`],
  ["ymd", (y, m, d) => `${y} ${name(m).slice(0, 3)} ${d}`],
];

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function name(month: number): string {
  return MONTHS[month - 1] ?? "";
}

const FIRST = Number(dayOf(1900, 1, 1));
const LAST = Number(dayOf(2200, 12, 31));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((day) => day as Day);

describe("a date", () => {
  test.each([
    ["2026-04-03", "ymd", "2026-04-03"],
    [" 3 Apr 2026 ", "ymd", "2026-04-03"],
    ["03/04/2026", "dmy", "2026-04-03"],
    ["03/04/2026", "mdy", "2026-03-04"],
    ["25/12/2018 23:07", "dmy", "2018-12-25"],
    ["2014-04-01 09:41:00 -0500", "ymd", "2014-04-01"],
    ["2026-04-03T00:00:00Z", "ymd", "2026-04-03"],
    ["12/31/28", "mdy", "2028-12-31"],
    ["31.12.68", "dmy", "2068-12-31"],
    ["31.12.69", "dmy", "1969-12-31"],
    ["26-04-03", "ymd", "2026-04-03"],
    ["3-Apr-26", "ymd", "2026-04-03"],
    ["Sept 9, 2026", "ymd", "2026-09-09"],
    ["3. März 2026", "ymd", "2026-03-03"],
    ["03-MAI-2026", "ymd", "2026-05-03"],
    ["1. Dezember 2026", "ymd", "2026-12-01"],
    ["Okt. 2026", "ymd", "2026-10-01"],
    ["Mrz-26", "ymd", "2026-03-01"],
    ["43459", "ymd", "2018-12-25"],
    ["43459.9632", "ymd", "2018-12-25"],
    ["29/02/2028", "dmy", "2028-02-29"],
  ] as const)("%s in order %s is %s", (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  test.each([
    ["31/02/2026", "dmy", "date-does-not-exist"],
    ["2026-02-29", "ymd", "date-does-not-exist"],
    ["1900-02-29", "ymd", "date-does-not-exist"],
    ["31 June 2026", "ymd", "date-does-not-exist"],
    ["2026-13-01", "ymd", "date-does-not-exist"],
    ["04/25/2026", "dmy", "date-does-not-exist"],
    ["99/99/2026", "ymd", "date-does-not-exist"],
    ["03/04/2026", "ymd", "date-order-unknown"],
    ["1899-12-31", "ymd", "date-out-of-range"],
    ["2201-01-01", "ymd", "date-out-of-range"],
    ["9999-12-31", "ymd", "date-out-of-range"],
    ["999999", "ymd", "date-out-of-range"],
    ["tomorrow", "ymd", "date-not-understood"],
    ["", "ymd", "date-not-understood"],
    ["2026", "ymd", "date-not-understood"],
    ["Apr 26", "ymd", "date-not-understood"],
    ["3 Foo 2026", "ymd", "date-not-understood"],
    ["2026-04/03", "ymd", "date-not-understood"],
    ["03/04/2026 25:00", "dmy", "date-not-understood"],
    ["=TODAY()", "ymd", "date-not-understood"],
    ["1".repeat(100_000), "ymd", "date-not-understood"],
  ] as const)("%.20s in order %s is refused: %s", (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  it("is itself again in every spelling", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...SPELLINGS), (day, [order, spell]) => {
        const { year, month, dayOfMonth } = civilOf(day);
        expect(read(spell(year, month, dayOfMonth), order)).toBe(formatDay(day));
      }),
      { numRuns: 5000 },
    );
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      "2026",
      "-",
      "/",
      ".",
      "04",
      "3",
      " ",
      "Apr",
      "T",
      ":",
      "Z",
      "+",
      "'",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((p) => p.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("ymd", "dmy", "mdy"), (value, order) => {
        const result = parseDay(value, order);
        if (result.ok) expect(parseDay(formatDay(result.value.day), "ymd").ok).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("answers long nonsense at once", () => {
    const started = performance.now();
    for (const unit of ["1", " ", "a", "1/", "apr ", "12:00", "mon, "]) {
      read(unit.repeat(100_000));
      read(`x${unit.repeat(100_000)}x`);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a month without a day", () => {
  test.each(["Feb 2028", "February 2028", "Feb-28", "Feb '28", "2028-02", "02/2028", "2.2028"])(
    "%s begins on its first day and ends on its last",
    (text) => {
      const result = parseDay(text, "ymd");
      expect(result).toMatchObject({ ok: true, value: { precision: "month" } });
      if (!result.ok) return;
      expect(formatDay(result.value.day)).toBe("2028-02-01");
      expect(formatDay(lastDayWritten(result.value))).toBe("2028-02-29");
    },
  );

  it("ends a whole day on that day", () => {
    const result = parseDay("2028-02-03", "ymd");
    expect(result.ok && formatDay(lastDayWritten(result.value))).toBe("2028-02-03");
  });
});

test.each([
  ["never", true],
  [" N/A ", true],
  ["9999-12-31", true],
  ["", true],
  ["2026-04-03", false],
  ["nevermore", false],
])("“%s” says that nothing expires: %s", (text, expected) => {
  expect(saysNeverExpires(text)).toBe(expected);
});
