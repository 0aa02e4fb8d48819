import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesBetween, type Edition, withDifferences } from "@/lib/framework/difference";

const shown = fc.record(
  {
    name: fc.constantFrom("Networks", "Routing", "Law"),
    description: fc.constantFrom("Short.", "Long."),
    level_2: fc.constantFrom("Some.", "More."),
  },
  { requiredKeys: ["name"] },
);
const part = fc
  .dictionary(fc.constantFrom("a", "b", "c", "constructor", "__proto__"), shown, { maxKeys: 4 })
  .map((items) => new Map(Object.entries(items)));
const edition: fc.Arbitrary<Edition> = fc.record({
  competency: part,
  role: part,
  asked: part,
  requirement: part,
});

test("the first edition with the differences is the second", () => {
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      expect(withDifferences(before, differencesBetween(before, after))).toEqual(after);
    }),
  );
});

test("an edition does not differ from itself", () => {
  fc.assert(
    fc.property(edition, (own) => {
      expect(differencesBetween(own, own)).toEqual([]);
    }),
  );
});

test.each([
  ["added", [], [["a", "Networks", null]]],
  ["withdrawn", [["a", "Networks", null]], []],
  ["renamed", [["a", "Networks", null]], [["a", "Networking", null]]],
  ["changed", [["a", "Networks", null]], [["a", "Networks", "All of them."]]],
] as const)("what is %s is called so", (kind, before, after) => {
  const of = (items: readonly (readonly [string, string, string | null])[]): Edition => ({
    competency: new Map(items.map(([key, name, description]) => [key, { name, description }])),
    ...{ role: new Map(), asked: new Map(), requirement: new Map() },
  });
  expect(differencesBetween(of(before), of(after)).map((own) => own.kind)).toEqual([kind]);
});
