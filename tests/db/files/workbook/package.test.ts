import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { READ_LIMITS } from "@/lib/import/read/limits";
import { answersTo, readAll, refusalOf } from "@/tests/db/files/read-in-process";
import { aWorkbook, membersOf, textRow } from "@/tests/db/files/workbook-builder";
import { type Member, zip } from "@/tests/db/files/zip-builder";

const SHEETS = [textRow(1, ["a"])];
const withMember = (name: string, content: string | Uint8Array): Buffer =>
  aWorkbook({ sheets: SHEETS, members: [{ name, content }] });
const without = (name: string): Buffer =>
  zip(membersOf({ sheets: SHEETS }).filter((member: Member) => member.name !== name));

const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
const EXTERNAL = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">';

describe("a workbook is refused", () => {
  test.each<[string, Buffer, string]>([
    [
      "when it is another kind of archive",
      zip([{ name: "a.txt", content: "a" }]),
      "not-a-workbook",
    ],
    ["when it is a text document", withMember("xl/workbook.xml", "<document/>"), "not-a-workbook"],
    ["when nothing says where the workbook is", without("_rels/.rels"), "corrupt-file"],
    ["when the workbook is not there", without("xl/workbook.xml"), "corrupt-file"],
    ["when a sheet is not there", without("xl/worksheets/sheet1.xml"), "corrupt-file"],
    ["when it has a macro part", withMember("xl/vbaProject.bin", "x"), "macro-workbook"],
    [
      "when its type says that it may have macros",
      withMember(
        "[Content_Types].xml",
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
      "macro-workbook",
    ],
    [
      "when it declares entities",
      withMember("xl/workbook.xml", `${DOCTYPE}<workbook/>`),
      "forbidden-xml",
    ],
    [
      "when it points to a document type",
      withMember("xl/styles.xml", `${EXTERNAL}<styleSheet/>`),
      "forbidden-xml",
    ],
    [
      "when its XML is cut off",
      withMember("xl/workbook.xml", "<workbook><sheets>"),
      "corrupt-file",
    ],
    [
      "when its XML is no UTF-8",
      withMember("xl/workbook.xml", Buffer.from("<workbook>\xFF</workbook>", "latin1")),
      "corrupt-file",
    ],
  ])("%s", async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

it("reads a part in UTF-16", async () => {
  const content = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${textRow(1, ["Köln"])}</sheetData></worksheet>`;
  const utf16 = Buffer.from(`\uFEFF${content}`, "utf16le");
  const { rows } = await readAll(withMember("xl/worksheets/sheet1.xml", utf16));
  expect(rows[0]?.cells).toEqual(["Köln"]);
});

it("ignores what lies outside the file", async () => {
  const rels = membersOf({ sheets: SHEETS }).find(
    ({ name }) => name === "xl/_rels/workbook.xml.rels",
  );
  const external =
    '<Relationship Id="x" Type="t/externalLink" Target="file://server/share" TargetMode="External"/></Relationships>';
  const content = String(rels?.content).replace("</Relationships>", external);
  expect((await readAll(withMember("xl/_rels/workbook.xml.rels", content))).rows).toHaveLength(1);
});

test.each([
  ["MalformedSSTCount", null],
  ["poc-shared-strings", "corrupt-file"],
  ["poc-xmlbomb", "forbidden-xml"],
  ["poc-xmlbomb-empty", "forbidden-xml"],
  ["xlsx-corrupted", "corrupt-file"],
  ["xxe_in_schema", null],
])("%s of Apache POI is answered with %s", async (name, code) => {
  expect(await refusalOf(readFileSync(`tests/fixtures/hostile/poi-xlsx/${name}.xlsx`))).toBe(code);
});

test.each([
  ["phonetic_text", null],
  ["wtf_path", "macro-workbook"],
  ["xlsx-stream-d-date-cell", null],
])("%s of SheetJS is answered with %s", async (name, code) => {
  expect(await refusalOf(readFileSync(`tests/fixtures/hostile/sheetjs-xlsx/${name}.xlsx`))).toBe(
    code,
  );
});

describe("a limit of a sheet", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => textRow(index + 1, ["a"])).join("");
  const LIMITS = { ...READ_LIMITS, workbookRows: 20 };

  test.each([
    ["a cell in column 500", '<row r="1"><c r="SF1"><v>1</v></c></row>', null],
    ["a cell in column 501", '<row r="1"><c r="SG1"><v>1</v></c></row>', "too-many-columns"],
    ["a far cell", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too-many-columns"],
    ["a far cell that is blank", '<row r="1048576"><c r="XFD1048576" s="1"/></row>', null],
    ["as many rows as there may be with titles", lines(70), null],
    ["one row more", lines(71), "too-many-rows"],
  ])("%s", async (_name, sheet, code) => {
    expect(await refusalOf(aWorkbook({ sheets: [sheet] }), LIMITS)).toBe(code);
  });

  it("does not keep the next sheet from being read", async () => {
    const answers = await answersTo(aWorkbook({ sheets: [lines(71), textRow(1, ["b"])] }), LIMITS);
    expect(answers.map(({ kind }) => kind).filter((kind) => kind !== "rows")).toEqual([
      "sheet",
      "sheet-refused",
      "sheet",
      "done",
    ]);
    const rows = answers.flatMap((answer) => (answer.kind === "rows" ? answer.rows : []));
    expect(rows.at(-1)).toEqual({ line: 1, cells: ["b"] });
  });
});
