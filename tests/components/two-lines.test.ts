import fc from "fast-check";
import { expect, test } from "vitest";
import { twoLines } from "@/components/chart/two-lines";

test.each([
  ["User focus", ["User focus"]],
  ["Technical understanding", ["Technical", "understanding"]],
  ["Modern development standards", ["Modern development", "standards"]],
  ["Programming and build (data and analytics)", ["Programming and", "build (data and ana…"]],
  ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahr", "tsgesellschaft"]],
])("%s stands on its lines of twenty characters", (name, lines) => {
  expect(twoLines(name, 20)).toEqual(lines);
});

test("no name takes more than two lines, or longer ones, and what is not cut is all there", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (name, perLine) => {
      const lines = twoLines(name, perLine);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(perLine);
      const whole = lines.join("").replace(/\s/g, "");
      if (!lines.at(-1)?.endsWith("…")) expect(whole).toBe(name.replace(/\s/g, ""));
    }),
  );
});
