import { type Member, zip } from "./zip-builder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export type WorkbookParts = {
  /** The XML of each sheet's rows. */
  readonly sheets: readonly string[];
  readonly sharedStrings?: string;
  /** Number formats by code; cell style 1 is the first of them. */
  readonly formats?: readonly string[];
  readonly dates1904?: boolean;
  /** More members, or other ones in place of those of the same name. */
  readonly members?: readonly Member[];
};

/** A small workbook, whole and valid unless its parts are not. */
export function aWorkbook(parts: WorkbookParts): Buffer {
  return zip(membersOf(parts));
}

export function membersOf(parts: WorkbookParts): Member[] {
  const given = parts.members ?? [];
  const replaced = new Set(given.map(({ name }) => name));
  const usual = Object.entries(usualParts(parts)).map(([name, content]) => ({ name, content }));
  return [...usual.filter(({ name }) => !replaced.has(name)), ...given];
}

function usualParts({
  sheets,
  sharedStrings,
  formats,
  dates1904,
}: WorkbookParts): Record<string, string> {
  const sheetParts = sheets.map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  ]);
  const sheetLinks = sheets.map((_, index) =>
    link(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  const names = sheets.map(
    (_, index) => `<sheet name="Sheet${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": links([link(1, "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${dates1904 ? ' date1904="1"' : ""}/><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links([
      ...sheetLinks,
      link(998, "styles", "/xl/styles.xml"),
      ...(sharedStrings === undefined ? [] : [link(999, "sharedStrings", "sharedStrings.xml")]),
    ]),
    "xl/styles.xml": styles(formats ?? []),
    ...(sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedStrings}</sst>` }),
    ...Object.fromEntries(sheetParts),
  };
}

function link(id: number, type: string, target: string): string {
  return `<Relationship Id="r${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function links(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${xml(code)}"/>`,
  );
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs></styleSheet>`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A row of inline text, at a line. */
export function textRow(line: number, cells: readonly string[]): string {
  const written = cells.map((cell) => `<c t="inlineStr"><is><t>${xml(cell)}</t></is></c>`);
  return `<row r="${line}">${written.join("")}</row>`;
}
