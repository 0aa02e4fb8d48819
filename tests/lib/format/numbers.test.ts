import fc from "fast-check";
import { expect, test } from "vitest";
import { changeText, countOf, countText } from "@/lib/format/count";
import { formatRatio, outOf, percentOf } from "@/lib/format/ratio";

test.each([
  [0, "0"],
  [999, "999"],
  [1217, "1\u202f217"],
  [1234567, "1\u202f234\u202f567"],
  [-1904, "−1\u202f904"],
])("%i is written %s", (count, text) => {
  expect(countText(count)).toBe(text);
});

test("One is one, everything else is many", () => {
  expect(countOf(1, "person", "people")).toBe("1 person");
  expect(countOf(0, "person", "people")).toBe("0 people");
  expect(countOf(2, "award")).toBe("2 awards");
  expect(changeText(3)).toBe("+3");
  expect(changeText(-2)).toBe("−2");
});

test.each([
  [0.914, 0, "91%"],
  [0.914, 1, "91.4%"],
  [1, 0, "100%"],
  [0.9996, 0, "99%"],
  [0.9996, 1, "99.9%"],
  [0.0004, 0, "1%"],
  [0.0004, 1, "0.1%"],
  [0, 1, "0%"],
] as const)("A share of %d with %i decimals is %s", (ratio, decimals, text) => {
  expect(formatRatio(ratio, decimals)).toBe(text);
});

test("Where nobody is required there is no share", () => {
  expect(formatRatio(null)).toBe("n/a");
  expect(outOf(1112, 1217)).toBe("1\u202f112 of 1\u202f217");
});

test("Only what is full reads 100 %, only what is empty reads 0 %", () => {
  const share = fc
    .tuple(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
    .filter(([part, whole]) => part <= whole);
  fc.assert(
    fc.property(share, fc.constantFrom(0 as const, 1 as const), ([part, whole], decimals) => {
      const percent = percentOf(part / whole, decimals);
      expect(percent === 100).toBe(part === whole);
      expect(percent === 0).toBe(part === 0);
    }),
  );
});
