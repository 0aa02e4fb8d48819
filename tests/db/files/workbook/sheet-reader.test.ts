import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { answersTo, firstRow, readAll, refusalOf } from "@/tests/db/files/read-in-process";
import { aWorkbook, textRow } from "@/tests/db/files/workbook-builder";

const hostile = (path: string) => readFileSync(`tests/fixtures/hostile/${path}`);

describe("a cell", () => {
  test.each([
    ["text", '<c t="inlineStr"><is><t>Ada</t></is></c>', "Ada"],
    ["rich text", '<c t="inlineStr"><is><r><t>A</t></r><r><t>da</t></r></is></c>', "Ada"],
    [
      "text with a guide",
      '<c t="inlineStr"><is><t>漢字</t><rPh><t>カンジ</t></rPh></is></c>',
      "漢字",
    ],
    ["text in CDATA", '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    [
      "text with escapes",
      '<c t="inlineStr"><is><t>a_x000D__x005F_x0041_</t></is></c>',
      "a\r_x0041_",
    ],
    ["text that an export guarded", '<c t="str"><v>\'-5</v></c>', "'-5"],
    ["a whole number", "<c><v>12345678901234567890</v></c>", "12345678901234567890"],
    ["a number with noise", "<c><v>0.30000000000000004</v></c>", "0.3"],
    ["a number in powers", "<c><v>1.5E3</v></c>", "1500"],
    ["yes", '<c t="b"><v>1</v></c>', "TRUE"],
    ["no", '<c t="b"><v>0</v></c>', "FALSE"],
    ["a written day", '<c t="d"><v>2026-11-22T00:00:00.000</v></c>', "2026-11-22"],
    ["a written time", '<c t="d"><v>2026-11-22T09:30:00</v></c>', "2026-11-22T09:30:00"],
  ])("holds %s", async (_name, xml, text) => {
    expect(await firstRow(xml)).toEqual([text]);
  });

  test.each([
    ["yyyy-mm-dd", "43459", "2018-12-25"],
    ["yyyy-mm-dd", "43459.9632", "2018-12-25"],
    ["yyyy-mm-dd hh:mm", "43459.9632", "2018-12-25 23:07:00"],
    ["yyyy-mm-dd hh:mm", "43459.5", "2018-12-25 12:00"],
    ["yyyy-mm-dd hh:mm", "43459", "2018-12-25"],
    ["yyyy-mm-dd", "43458.9999999", "2018-12-25"],
    ["yyyy-mm-dd", "59", "1900-02-28"],
    ["yyyy-mm-dd", "60", "1900-02-29"],
    ["yyyy-mm-dd", "61", "1900-03-01"],
    ["yyyy-mm-dd", "-1", "-1"],
    ["yyyy-mm-dd", "2958466", "2958466"],
    ["mmm-yy", "46113", "2026-04"],
    ["mmm-yy", "46114", "2026-04-02"],
    ["hh:mm", "0.5", "12:00"],
    ["hh:mm", "1.5", "1.5"],
    ["00000", "123", "00123"],
    ["0.00", "43459", "43459"],
    ["yyyy-mm-dd", "none", "none"],
  ])("with format %s and number %s is %s", async (format, value, text) => {
    const expected = text.replace(":07:00", ":07");
    expect(await firstRow(`<c s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual([
      expected,
    ]);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const parts = { formats: ["yyyy-mm-dd"], dates1904: true };
    expect(await firstRow('<c s="1"><v>60</v></c>', parts)).toEqual(["1904-03-01"]);
  });

  it("finds its text among the shared ones", async () => {
    const sharedStrings = "<si><t>Ada</t></si><si/><si><r><t>B</t></r><r><t>o</t></r></si>";
    const cells = '<c t="s"><v>2</v></c><c t="s"><v>1</v></c><c t="s"><v>0</v></c>';
    expect(await firstRow(cells, { sharedStrings })).toEqual(["Bo", "", "Ada"]);
  });
});

describe("a formula", () => {
  it("is its own text and a problem; its stored result is ignored", async () => {
    const sheet =
      '<row r="7"><c r="C7" t="str"><f>HYPERLINK("http://x.example","Ada")</f><v>Ada</v></c></row>';
    const { rows, problems } = await readAll(aWorkbook({ sheets: [sheet] }));
    const text = '=HYPERLINK("http://x.example","Ada")';
    expect(rows).toEqual([{ line: 7, cells: ["", "", text] }]);
    expect(problems).toEqual([{ code: "formula", line: 7, column: 2, value: text }]);
  });

  it("is reported in each cell that shares it", async () => {
    const sheet =
      '<row r="1"><c><f t="shared" si="0" ref="A1:B1">C1*2</f><v>4</v></c><c><f t="shared" si="0"/><v>6</v></c></row>';
    const { rows, problems } = await readAll(aWorkbook({ sheets: [sheet] }));
    expect(rows[0]?.cells).toEqual(["=C1*2", "=C1*2"]);
    expect(problems.map(({ column }) => column)).toEqual([0, 1]);
  });

  it("is a formula although it is empty", async () => {
    const { problems } = await readAll(
      aWorkbook({ sheets: ['<row r="1"><c><f/><v>1</v></c></row>'] }),
    );
    expect(problems).toMatchObject([{ code: "formula", value: "=" }]);
  });

  it("outside a cell is none", async () => {
    const members = [
      {
        name: "xl/worksheets/sheet1.xml",
        content: `<worksheet><sheetData>${textRow(1, ["a"])}</sheetData><ext><f>A1</f></ext></worksheet>`,
      },
    ];
    expect((await readAll(aWorkbook({ sheets: [""], members }))).problems).toEqual([]);
  });
});

it("reports a spreadsheet error", async () => {
  const { rows, problems } = await readAll(
    aWorkbook({ sheets: ['<row r="3"><c r="B3" t="e"><v>#N/A</v></c></row>'] }),
  );
  expect(rows).toEqual([{ line: 3, cells: ["", "#N/A"] }]);
  expect(problems).toEqual([{ code: "error-value", line: 3, column: 1, value: "#N/A" }]);
});

describe("a sheet", () => {
  it("keeps the line of each row and leaves out blank ones", async () => {
    const sheet = `${textRow(2, ["a"])}<row r="3"><c s="1"/></row>${textRow(5, ["b"])}<row><c t="str"><v>c</v></c></row>`;
    const { rows } = await readAll(aWorkbook({ sheets: [sheet] }));
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  it("may be the only one wanted", async () => {
    const bytes = aWorkbook({ sheets: [textRow(1, ["a"]), textRow(1, ["b"])] });
    const answers = await answersTo(bytes, undefined, "Sheet2");
    expect(answers).toContainEqual({ kind: "sheet", name: "Sheet2", hidden: false });
    expect(answers.filter(({ kind }) => kind === "sheet")).toHaveLength(1);
    expect(await answersTo(bytes, undefined, "Sheet3")).toEqual([
      { kind: "refused", code: "sheet-not-found", detail: "Sheet3" },
    ]);
  });

  it("has prefixes, other namespaces and hidden neighbours in strict workbooks", async () => {
    const answers = await answersTo(hostile("sheetjs-xlsx/sheet_visibility_strict.xlsx"));
    expect(answers.filter(({ kind }) => kind === "sheet")).toEqual([
      { kind: "sheet", name: "Visible", hidden: false },
      { kind: "sheet", name: "Hidden", hidden: true },
      { kind: "sheet", name: "VeryHidden", hidden: true },
    ]);
  });

  test.each([
    ["r='0'", '<row r="0"/>'],
    ["r='1048577'", '<row r="1048577"/>'],
    ["a cell outside the grid", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a cell without a place", '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ["a shared text that is not there", '<row r="1"><c t="s"><v>7</v></c></row>'],
    ["a tag that is not closed", '<row r="1"><c>'],
    ["an entity that XML does not have", '<row r="1"><c t="str"><v>&x;</v></c></row>'],
  ])("with %s is damaged", async (_name, sheet) => {
    expect(await refusalOf(aWorkbook({ sheets: [sheet] }))).toBe("corrupt-file");
  });
});

test.each([
  ["1900", ["1900-01-01", "1900-01-11", "1900-04-20", "1903-01-15", "1930-06-02"]],
  ["1904", ["1904-01-02", "1904-01-12", "1904-04-21", "1907-01-16", "1934-06-03"]],
])("the days of a workbook that counts from %s are those that Excel shows", async (epoch, days) => {
  const { rows } = await readAll(hostile(`sheetjs-xlsx/1904/${epoch}.xlsx`));
  expect(rows.map(({ cells }) => cells[1])).toEqual(days);
});
