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
 * the gap of each cell, each person's gaps and coverage, and the coverage of each competency. Null where it is not installed.
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

function workbookOf(matrix: Levels): Uint8Array {
  const relation = relations([
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
  ]);
  const { gaps, covered, last } = placesOf(matrix);
  const total = `SUM(Levels!${gaps}2:${covered}${last})+SUM(Levels!A${last + 1}:${gaps}${last + 1})`;
  const files = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relation,
    "xl/worksheets/sheet1.xml": sheetOf(`<row>${formulaCell(total)}</row>`),
    "xl/worksheets/sheet2.xml": sheetOf(levelsRows(matrix)),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
    { level: 1 },
  );
}

/** Levels from A on, beside them as many gaps, then the sum of a person's gaps and their coverage. */
function placesOf({ people, columns }: Levels) {
  const [level, gap] = [columnLetters(columns - 1), columnLetters(2 * columns - 1)];
  const [gaps, covered] = [columnLetters(2 * columns), columnLetters(2 * columns + 1)];
  return { level, firstGap: columnLetters(columns), gap, gaps, covered, last: people + 1 };
}

function levelsRows(matrix: Levels): string {
  const { people, columns, levels } = matrix;
  const { level, firstGap, gap, last } = placesOf(matrix);
  const names = Array.from({ length: columns }, (_, column) => columnLetters(column));
  const rows = Array.from({ length: people }, (_, person) => {
    const row = person + 2;
    const own = levels.subarray(person * columns, (person + 1) * columns);
    const cells = [
      ...Array.from(own, (value) => `<c><v>${value}</v></c>`),
      ...names.map((name) => formulaCell(`MAX(0,${name}$1-${name}${row})`)),
      formulaCell(`SUM(${firstGap}${row}:${gap}${row})`),
      formulaCell(`SUMPRODUCT(--(A${row}:${level}${row}&gt;=A$1:${level}$1))/${columns}`),
    ];
    return `<row>${cells.join("")}</row>`;
  });
  const asked = names.map(() => `<c><v>${ASKED}</v></c>`).join("");
  const coverage = names.map((name) =>
    formulaCell(`COUNTIF(${name}2:${name}${last},"&gt;="&amp;${name}1)/${people}`),
  );
  return `<row>${asked}</row>${rows.join("")}<row>${coverage.join("")}</row>`;
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
