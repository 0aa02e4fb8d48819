import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf } from "@/lib/coverage/coverage";
import { rollUp, total } from "@/lib/coverage/roll-up";

const count = fc.nat(50);
const cell = fc.record({
  key: fc.constantFrom("a", "b", "c", undefined),
  met: count,
  grace: count,
  waived: count,
  gap: count,
  expiring: count,
});

test("the parts add up to the whole, whatever the key", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const kept = cells.filter((c) => c.key !== undefined);
      expect(total([...rollUp(cells, (c) => c.key).values()])).toEqual(total(kept));
    }),
  );
});

test("pooled, not a mean of means: two of two and none of ninety-eight is two per cent", () => {
  const small = { met: 2, grace: 0, waived: 0, gap: 0, expiring: 0 };
  const large = { met: 0, grace: 0, waived: 0, gap: 98, expiring: 0 };
  expect(coverageOf(total([small, large]))).toBe(0.02);
});
