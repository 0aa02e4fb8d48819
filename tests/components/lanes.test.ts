import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "@/components/journey/lanes";
import { addDays } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const FIRST = day("2026-12-01");

const anyBar = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([first, length]) => ({
  from: addDays(FIRST, first),
  until: addDays(FIRST, first + length),
}));

test("bars keep their order, and no two in one lane lie over each other", () => {
  fc.assert(
    fc.property(fc.array(anyBar, { maxLength: 8 }), (days) => {
      const bars = days.map((own, index) => ({
        ...{ ...own, id: String(index), label: "", look: "small" as const, state: null },
      }));
      const drawn = lanesOf(bars);
      expect(drawn.map(({ bar }) => bar)).toEqual(bars);
      for (const { bar, lane } of drawn) {
        const beside = drawn.filter((other) => other.lane === lane && other.bar !== bar);
        expect(beside.every((o) => o.bar.until <= bar.from || bar.until <= o.bar.from)).toBe(true);
      }
    }),
  );
});
