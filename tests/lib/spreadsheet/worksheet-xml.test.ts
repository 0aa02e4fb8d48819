import { expect, test } from "vitest";
import { parseIsoDay } from "@/lib/calendar";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { worksheetXml } from "@/lib/spreadsheet/worksheet-xml";

const dayCell = (text: string): ExportCell => {
  const day = parseIsoDay(text);
  return day === null ? null : { day };
};
const text = (content: string) =>
  `t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

test.each<[string, ExportCell, string]>([
  ["text", "Ada", `<c r="A2" s="0" ${text("Ada")}`],
  ["markup", '<b> & "x"', `<c r="A2" s="0" ${text("&lt;b&gt; &amp; &quot;x&quot;")}`],
  ["a formula", "=1+1", `<c r="A2" s="0" ${text("'=1+1")}`],
  [
    "what XML cannot hold",
    "a\u0001\r\uFFFE\uD800",
    `<c r="A2" s="0" ${text("a_x0001__x000D__xFFFE__xD800_")}`,
  ],
  ["what looks escaped", "_x0041_", `<c r="A2" s="0" ${text("_x005F_x0041_")}`],
  ["a pair of surrogates", "😀", `<c r="A2" s="0" ${text("😀")}`],
  ["a number", -5, '<c r="A2"><v>-5</v></c>'],
  ["a day", dayCell("2018-12-25"), '<c r="A2" s="2"><v>43459</v></c>'],
  ["a day before 1900", dayCell("1899-12-31"), `<c r="A2" s="0" ${text("1899-12-31")}`],
  ["nothing", null, ""],
  ["empty text", "", ""],
])("writes %s", (_name, cell, xml) => {
  expect(worksheetXml([["header"], [cell]])).toContain(`<row r="2">${xml}</row>`);
});

test("the header has its own style and stays in view", () => {
  const xml = worksheetXml([["name"], ["Ada"]]);
  expect(xml).toContain(`<c r="A1" s="1" ${text("name")}`);
  expect(xml).toContain('state="frozen"');
});

test("a column is as wide as its longest cell, within reason", () => {
  const xml = worksheetXml([
    ["name", "note"],
    ["Augusta", "x".repeat(500)],
  ]);
  expect(xml).toContain('<col min="1" max="1" width="9" customWidth="1"/>');
  expect(xml).toContain('<col min="2" max="2" width="62" customWidth="1"/>');
});
