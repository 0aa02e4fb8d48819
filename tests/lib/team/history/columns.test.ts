import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import { dayAt, keptAs, packed, placeAfter } from "@/lib/team/history/columns";
import { day } from "@/tests/support/organisation/build";

const asDay = (number: number) => number as Day; // any whole number is one
const near = fc.integer({ min: 0, max: 65_533 }).map(asDay);
const far = fc.integer({ min: -700_000, max: 2_900_000 }).map(asDay);
const open = fc.constantFrom(BEGINNING, FOREVER);
const days = fc.oneof(fc.array(fc.oneof(near, open)), fc.array(fc.oneof(near, far, open)));
const anyDay = fc.oneof(near, far, open);
const numbers = fc.oneof(
  ...[255, 65_535, 4_294_967_295].map((max) => fc.array(fc.integer({ min: 0, max }))),
);

describe("columns in one piece of memory", () => {
  test("hold every day and number that was put in", () => {
    fc.assert(
      fc.property(days, days, numbers, numbers, (from, until, met, gap) => {
        const columns = packed({ from, until }, { met, gap });
        expect(from.map((_, place) => dayAt(columns.from, place))).toEqual(from);
        expect(until.map((_, place) => dayAt(columns.until, place))).toEqual(until);
        expect([...columns.met]).toEqual(met);
        expect([...columns.gap]).toEqual(gap);
        expect(columns.from.buffer).toBe(columns.gap.buffer);
      }),
    );
  });

  test("tell of any day whether it is before or after one that they hold", () => {
    fc.assert(
      fc.property(days, anyDay, (from, asked) => {
        const columns = packed({ from }, {});
        const kept = keptAs(columns.from, asked);
        from.forEach((one, place) => {
          expect((columns.from[place] ?? 0) <= kept).toBe(one <= asked);
          expect((columns.from[place] ?? 0) < kept).toBe(one < asked);
        });
      }),
    );
  });

  test("find the first later day among those in order", () => {
    fc.assert(
      fc.property(days, anyDay, (from, asked) => {
        const inOrder = from.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
        const columns = packed({ from: inOrder }, {});
        const later = inOrder.filter((one) => one > asked).length;
        expect(placeAfter(columns.from, asked, 0, from.length)).toBe(from.length - later);
      }),
    );
  });

  test("take two bytes for a day of our time, and one for a small number", () => {
    const soon = [BEGINNING, day("1970-01-01"), day("2149-06-04"), FOREVER];
    const { from, met } = packed({ from: soon }, { met: [0, 255] });
    expect([from.byteLength, met.byteLength]).toEqual([8, 2]);
    const { from: wide } = packed({ from: [...soon, day("9999-12-31")] }, {});
    expect(wide.byteLength).toBe(20);
  });

  test("there is no day behind the last", () => {
    expect(() => dayAt(packed({ from: [] }, {}).from, 0)).toThrow("no day at 0");
  });
});
