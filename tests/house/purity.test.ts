import { expect, test } from "vitest";
import { impuritiesIn } from "./purity";
import { filesBelow, textOf } from "./sources";

test("lib reads no clock, throws no dice, knows no machine and waits for nothing", () => {
  const impure = filesBelow("lib")
    .map((file) => [file, impuritiesIn(textOf(file))] as const)
    .filter(([, impurities]) => impurities.length > 0);
  expect(impure).toEqual([]);
});

test.each([
  ["const at = new Date();", "new Date()"],
  ["const at = new Date;", "new Date()"],
  ["const at = Date.now();", "Date.now"],
  ["const roll = Math.random();", "Math.random"],
  ["const zone = process.env.TZ;", "process"],
  ["const at = performance.now();", "performance"],
  ["const id = crypto.randomUUID();", "crypto"],
  ["setTimeout(work, 10);", "setTimeout"],
  ["async function later() {}", "async"],
  ["const later = async () => 1;", "async"],
])("%s is found", (code, impurity) => {
  expect(impuritiesIn(code)).toEqual([impurity]);
});

test.each([
  "const day = new Date(0).getTime();",
  "const largest = Math.max(1, 2);",
  "const step = { process: 1 }.process;",
  "/** When new Date() is read, and by which process. */",
])("%s is left alone", (code) => {
  expect(impuritiesIn(code)).toEqual([]);
});
