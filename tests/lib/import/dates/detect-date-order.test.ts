import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { civilOf, type Day, dayOf, formatDay } from "@/lib/calendar";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import { detectDateOrder } from "@/lib/import/dates/detect-date-order";
import { parseDay } from "@/lib/import/dates/parse-day";

describe("the order of a column's dates", () => {
  test.each([
    ["is decided by one day above 12", ["03/04/2026", "25/12/2018 23:07"], "dmy"],
    ["is decided by a middle number above 12", ["03/04/2026", "04/25/2026"], "mdy"],
    ["is decided by a year that no day can be", ["26-04-03", "45-05-06"], "ymd"],
    [
      "needs no decision where dates say it themselves",
      ["2026-04-03", "3 Apr 2026", "45000"],
      "ymd",
    ],
    ["needs no decision in an empty column", ["", " ", "n/a"], "ymd"],
    ["needs no decision where both readings agree", ["05/05/2026", "11/11/2025"], "dmy"],
    ["is decided by a day that does not exist", ["03/04/2026", "31/02/2026"], "dmy"],
    [
      "is not decided by a value that is no date",
      ["25/12/2018", "see 12/25/2018", "99/99/2026"],
      "dmy",
    ],
  ] as const)("%s", (_name, values, order) => {
    expect(detectDateOrder(values)).toEqual({ kind: "certain", order });
  });

  it("is asked where every order reads every value", () => {
    expect(detectDateOrder(["05/05/2026", " 03/04/2026", "2026-04-03", "3 Apr 2026"])).toEqual({
      kind: "ambiguous",
      orders: ["dmy", "mdy"],
      example: "03/04/2026",
    });
  });

  it("is asked where a two-digit year may stand first", () => {
    expect(detectDateOrder(["01-02-03"])).toMatchObject({ orders: ["dmy", "mdy", "ymd"] });
    expect(detectDateOrder(["01/02/03"])).toMatchObject({ orders: ["dmy", "mdy"] });
    expect(detectDateOrder(["25-12-18"])).toMatchObject({
      kind: "ambiguous",
      orders: ["dmy", "ymd"],
    });
  });

  it("is asked where no order reads every value, the likelier first", () => {
    expect(detectDateOrder(["25/12/2018", "26/12/2018", "12/27/2018"])).toEqual({
      kind: "mixed",
      orders: ["dmy", "mdy"],
      example: "12/27/2018",
    });
  });
});

const ORDERS: readonly ("dmy" | "mdy")[] = ["dmy", "mdy"];

function write(day: Day, order: DateOrder): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return order === "dmy" ? `${dayOfMonth}/${month}/${year}` : `${month}/${dayOfMonth}/${year}`;
}

const days = fc.array(
  fc
    .integer({ min: Number(dayOf(1970, 1, 1)), max: Number(dayOf(2100, 1, 1)) })
    .map((day) => day as Day),
  { minLength: 1, maxLength: 30 },
);

it("is found again in any column that has a day above 12", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...ORDERS), (column, order) => {
      const values = column.map((day) => write(day, order));
      const found = detectDateOrder(values);
      const telling = column.some((day) => civilOf(day).dayOfMonth > 12);
      if (telling) expect(found).toEqual({ kind: "certain", order });
      if (found.kind !== "certain") return;
      const read = values.map((value) => parseDay(value, found.order));
      expect(read.map((result) => result.ok && formatDay(result.value.day))).toEqual(
        column.map(formatDay),
      );
    }),
    { numRuns: 2000 },
  );
});

it("does not depend on the order of the rows", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...ORDERS), (column, order) => {
      const values = column.map((day) => write(day, order));
      expect(detectDateOrder([...values].reverse()).kind).toBe(detectDateOrder(values).kind);
    }),
  );
});
