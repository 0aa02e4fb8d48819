import { formatDay } from "@/lib/calendar";
import { serialOfDay } from "@/lib/import/dates/excel-serial";
import { columnLetters } from "./column-letters";
import type { ExportCell } from "./export-cell";
import { guardCell } from "./guard-cell";
import { cellXml } from "./xml-text";

export const SPREADSHEET_XMLNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What the cells below refer to: plain, header, day. */
export const STYLES_XML = `<styleSheet xmlns="${SPREADSHEET_XMLNS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const PLAIN = 0;
const HEADER = 1;
const DAY = 2;

const WIDEST = 60;

/**
 * A worksheet whose first row is a header that stays in view. Numbers and days are real ones; every
 * text is one, whatever it looks like, and is guarded all the same: the workbook may be saved as CSV.
 */
export function worksheetXml(rows: readonly (readonly ExportCell[])[]): string {
  const lines = rows.map((row, index) => {
    const text = index === 0 ? HEADER : PLAIN;
    const cells = row.map((cell, column) =>
      cellOf(cell, `${columnLetters(column)}${index + 1}`, text),
    );
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${SPREADSHEET_XMLNS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsOf(rows)}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Each column as wide as the longest cell in it. */
function columnsOf(rows: readonly (readonly ExportCell[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, shown(row[column]).length), 0);
    const width = Math.min(WIDEST, longest) + 2;
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  });
  return widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`;
}

function shown(cell: ExportCell | undefined): string {
  return cell !== null && typeof cell === "object" ? formatDay(cell.day) : String(cell ?? "");
}

function cellOf(cell: ExportCell, place: string, textStyle: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return textOf(cell, place, textStyle);
  const serial = serialOfDay(cell.day);
  if (serial === null) return textOf(formatDay(cell.day), place, textStyle);
  return `<c r="${place}" s="${DAY}"><v>${serial}</v></c>`;
}

function textOf(text: string, place: string, style: number): string {
  const content = cellXml(guardCell(text));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}
