import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { line, Name, text, WebAddress } from "@/lib/text";

const file = path.resolve("tests/fixtures/hostile/naughty-strings/blns.json");
const naughty: string[] = JSON.parse(readFileSync(file, "utf8"));

test("odd strings are kept as they are, but for blanks around them, or refused", () => {
  expect(naughty.length).toBeGreaterThan(500);
  for (const odd of naughty) {
    const kept = text(100_000).safeParse(odd);
    expect(kept.success ? kept.data : null).toBe(kept.success ? odd.trim() : null);
    expect(kept.success).toBe(odd.trim() !== "");
  }
});

describe("a line", () => {
  test.each([
    ["two\nlines", false],
    ["carriage\rreturn", false],
    ["separated\u2028lines", false],
    ["a NUL \0 inside", false],
    ["half of a pair \ud83d", false],
    ["the other half \ude00", false],
    ["a whole pair 😀", true],
    ["  blanks around  ", true],
    ["", false],
    ["   ", false],
    ["x".repeat(20), true],
    ["x".repeat(21), false],
  ])("%j: %s", (given, isTaken) => {
    expect(line(20).safeParse(given).success).toBe(isTaken);
  });

  test("loses the blanks around it", () => {
    expect(Name.parse("  Ada  Lindqvist ")).toBe("Ada  Lindqvist");
  });
});

test.each([
  ["https://issuer.example/badge?id=1", true],
  ["http://issuer.example", true],
  ["HTTPS://issuer.example", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//issuer.example", false],
  ["issuer.example", false],
  ["ftp://issuer.example", false],
])("%s as a web address: %s", (given, isTaken) => {
  expect(WebAddress.safeParse(given).success).toBe(isTaken);
});
