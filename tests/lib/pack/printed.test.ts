import { expect, test } from "vitest";
import { printedOf } from "@/lib/pack/printed";

test.each([
  ["all of few", 5_000, 0, "all"],
  ["of more those that are not met", 5_001, 0, "unmet"],
  ["of very many those that are not met", 200_000, 190_000, "unmet"],
  ["none where even those are too many", 200_000, 189_999, "none"],
] as const)("a pack prints %s", (_what, standings, met, printed) => {
  expect(printedOf({ standings, met })).toBe(printed);
});
