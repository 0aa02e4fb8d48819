import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { guardCell, unguardCell } from "@/lib/spreadsheet/guard-cell";

const NAUGHTY = "tests/fixtures/hostile/naughty-strings/blns.json";
const naughty = z.array(z.string()).parse(JSON.parse(readFileSync(NAUGHTY, "utf8")));
const ATTACKS = "tests/fixtures/hostile/payloads/csv-injection.md";
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

describe("a guarded cell", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    '=HYPERLINK("https://example.com","x")',
    "=cmd|'/C calc'!A0",
  ])("does not run: %j", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  test.each(["", "5", "a=1", "'tis", "' OR 1=1", "2026-11-22", "Müller"])(
    "is left alone: %j",
    (text) => {
      expect(guardCell(text)).toBe(text);
      expect(unguardCell(text)).toBe(text);
    },
  );

  test.each(["-5", "+49 30 123456", "@handle", "'-5", "''=x"])("comes back: %j", (text) => {
    expect(unguardCell(guardCell(text))).toBe(text);
  });

  it("comes back and does not run, whatever the text", () => {
    const live = fc.stringMatching(/^'{0,3}[=+\-@\t\r\n＝＋－＠']{0,2}[a-z1-9]{0,3}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), live), (text) => {
        expect(guardCell(text)).not.toMatch(RUNS);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it("does not run, and comes back, for each known attack on spreadsheets", () => {
    const blocks = readFileSync(ATTACKS, "utf8").matchAll(/```text\n([\s\S]*?)```/g);
    const attacks = [...blocks].flatMap(([, lines = ""]) => lines.split("\n").map((l) => l.trim()));
    expect(attacks.length).toBeGreaterThan(15);
    expect(attacks.map(guardCell).filter((text) => RUNS.test(text))).toEqual([]);
    expect(attacks.map((text) => unguardCell(guardCell(text)))).toEqual(attacks);
  });

  it("comes back for each of the 515 naughty strings", () => {
    expect(naughty).toHaveLength(515);
    expect(naughty.map((text) => unguardCell(guardCell(text)))).toEqual(naughty);
    expect(naughty.map(guardCell).filter((text) => RUNS.test(text))).toEqual([]);
  });
});
