import { expect, test } from "vitest";
import { parseIsoDay } from "@/lib/calendar";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { toCsv } from "@/lib/spreadsheet/to-csv";

const day = parseIsoDay("2026-11-22");

test.each<[string, ExportCell, string]>([
  ["text", "Ada", "Ada"],
  ["a comma", "Lovelace, Ada", '"Lovelace, Ada"'],
  ["a quotation mark", 'the "first"', '"the ""first"""'],
  ["a line break", "a\nb", '"a\nb"'],
  ["a blank at the edge", " a", '" a"'],
  ["another country's delimiter", "a;b", '"a;b"'],
  ["a formula", "=1+1", "'=1+1"],
  ["a formula with a comma", "=A1,B1", `"'=A1,B1"`],
  ["a negative number", -5, "-5"],
  ["a number as text", "-5", "'-5"],
  ["nothing", null, ""],
  ["a day", day === null ? null : { day }, "2026-11-22"],
])("writes %s", (_name, cell, field) => {
  expect(toCsv([[cell, "x"]])).toBe(`${field},x\r\n`);
});

test("a byte order mark goes in front of everything, when it is wanted", () => {
  expect(toCsv([["a"], ["b"]], { byteOrderMark: true })).toBe("\uFEFFa\r\nb\r\n");
  expect(toCsv([])).toBe("");
});
