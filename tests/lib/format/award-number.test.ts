import { expect, test } from "vitest";
import { numberText } from "@/lib/format/award-number";

test.each([
  ["COMP001", "no.\u00a0COMP001"],
  ["urn:uuid:510b9444-0581-8d11-8b1d-b498e57c38f0", null],
  ["https://badges.example/1", null],
  [null, null],
])("%s is said as %s", (number, expected) => {
  expect(numberText(number)).toBe(expected);
});
