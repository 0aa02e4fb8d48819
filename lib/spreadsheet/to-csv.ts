import { formatDay } from "@/lib/calendar";
import type { ExportCell } from "./export-cell";
import { guardCell } from "./guard-cell";

const NEEDS_QUOTES = /["\r\n,;\t|]|^\s|\s$/;
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * CSV as in RFC 4180: commas, CRLF, quotes where needed. Text is guarded against running as a
 * formula. `byteOrderMark` makes Excel read it as UTF-8.
 */
export function toCsv(
  rows: readonly (readonly ExportCell[])[],
  { byteOrderMark = false }: { readonly byteOrderMark?: boolean } = {},
): string {
  const lines = rows.map((row) => `${row.map(toField).join(",")}\r\n`);
  return (byteOrderMark ? BYTE_ORDER_MARK : "") + lines.join("");
}

function toField(cell: ExportCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return formatDay(cell.day);
  const text = guardCell(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
