import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { columnLetters } from "@/lib/spreadsheet/column-letters";
import { SPREADSHEET_XMLNS } from "@/lib/spreadsheet/worksheet-xml";

type Levels = { readonly people: number; readonly columns: number; readonly levels: Uint8Array };

/**
 * How many seconds LibreOffice Calc takes to open the same levels on one sheet and to work out its formulas:
 * gap and coverage of each person, coverage of each competency. Null where it is not installed.
 */
export async function secondsInCalc(matrix: Levels): Promise<number | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-calc-"));
  const file = path.join(folder, "levels.xlsx");
  await writeFile(file, workbookOf(matrix));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // As CSV it writes the first sheet alone: two numbers, for which it has to work out all others.
  const convert = ["--headless", "--convert-to", "csv", "--outdir", folder, file];
  const started = performance.now();
  try {
    const child = spawn("soffice", [profile, ...convert], { stdio: "ignore" });
    const [code] = await once(child, "close");
    return code === 0 ? (performance.now() - started) / 1_000 : null;
  } catch {
    return null; // it is not installed
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is asked for in every column. */
const ASKED = 3;

function workbookOf({ people, columns, levels }: Levels): Uint8Array {
  const last = columnLetters(columns - 1);
  const [gap, covered] = [columnLetters(columns), columnLetters(columns + 1)];
  const end = people + 1;
  const asked = Array.from({ length: columns }, () => `<c><v>${ASKED}</v></c>`);
  const rows = Array.from({ length: people }, (_, person) => {
    const row = person + 2;
    const own = `A${row}:${last}${row}`;
    const cells = Array.from(levels.subarray(person * columns, (person + 1) * columns), numberCell);
    const gapOf = `SUMPRODUCT((A$1:${last}$1&gt;${own})*(A$1:${last}$1-${own}))`;
    const coverage = `SUMPRODUCT(--(${own}&gt;=A$1:${last}$1))/COUNTIF(A$1:${last}$1,"&gt;0")`;
    return `<row>${cells.join("")}${formulaCell(gapOf)}${formulaCell(coverage)}</row>`;
  });
  const foot = Array.from({ length: columns }, (_, column) => {
    const name = columnLetters(column);
    return formulaCell(`COUNTIF(${name}2:${name}${end},"&gt;="&amp;${name}1)/${people}`);
  });
  const total = `<row>${formulaCell(`SUM(Levels!${gap}2:${covered}${end})+SUM(Levels!A${end + 1}:${last}${end + 1})`)}</row>`;
  const sheet = `<row>${asked.join("")}</row>${rows.join("")}<row>${foot.join("")}</row>`;
  return zipSync(
    {
      "[Content_Types].xml": strToU8(TYPES),
      "_rels/.rels": strToU8(relations([["officeDocument", "xl/workbook.xml"]])),
      "xl/workbook.xml": strToU8(WORKBOOK),
      "xl/_rels/workbook.xml.rels": strToU8(
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
        ]),
      ),
      "xl/worksheets/sheet1.xml": strToU8(sheetOf(total)),
      "xl/worksheets/sheet2.xml": strToU8(sheetOf(sheet)),
    },
    { level: 1 },
  );
}

function numberCell(value: number): string {
  return `<c><v>${value}</v></c>`;
}

function formulaCell(formula: string): string {
  return `<c><f>${formula}</f></c>`;
}

function sheetOf(rows: string): string {
  return `<worksheet xmlns="${SPREADSHEET_XMLNS}"><sheetData>${rows}</sheetData></worksheet>`;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = `<workbook xmlns="${SPREADSHEET_XMLNS}" xmlns:r="${OFFICE}"><sheets><sheet name="Sum" sheetId="1" r:id="r0"/><sheet name="Levels" sheetId="2" r:id="r1"/></sheets></workbook>`;
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${[1, 2].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${MAIN}.worksheet+xml"/>`).join("")}</Types>`;

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}
