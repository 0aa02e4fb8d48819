import { strToU8, zipSync } from "fflate";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { SPREADSHEET_XMLNS, STYLES_XML, worksheetXml } from "@/lib/spreadsheet/worksheet-xml";
import { cellXml } from "@/lib/spreadsheet/xml-text";

/** The first row is the header. Names must differ in their first 31 characters. */
export type ExportSheet = {
  readonly name: string;
  readonly rows: readonly (readonly ExportCell[])[];
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An XLSX workbook (ECMA-376) of plain tables. Written here because every byte of it can be: the
 * library that was tried drops characters and damages the file where a cell says "constructor".
 */
export function writeXlsx(sheets: readonly ExportSheet[]): Uint8Array {
  const parts = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const files: readonly (readonly [name: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...parts.map((part) => ["worksheet", part] as const),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", STYLES_XML],
    ...sheets.map(({ rows }, index) => [`xl/${parts[index]}`, worksheetXml(rows)] as const),
  ];
  return zipSync(
    Object.fromEntries(files.map(([name, xml]) => [name, strToU8(DECLARATION + xml)])),
  );
}

function contentTypes(parts: readonly string[]): string {
  const sheets = parts.map(
    (part) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join("")}</Types>`;
}

/** Numbered r1, r2 and so on. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;
}

function workbook(sheets: readonly ExportSheet[]): string {
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${cellXml(sheetName(name))}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return `<workbook xmlns="${SPREADSHEET_XMLNS}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${names.join("")}</sheets></workbook>`;
}

/** Excel allows 31 characters, not these, and no apostrophe at either end. */
function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, "-")
    .slice(0, 31)
    .replace(/^'|'$/g, "-");
}
