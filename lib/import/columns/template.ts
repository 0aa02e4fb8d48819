import type { ImportKind } from "@/lib/import/import";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { toCsv } from "@/lib/spreadsheet/to-csv";

/** An empty file of this kind, to be filled in: its header line as CSV. */
export function templateCsv(kind: ImportKind): string {
  return toCsv([FIELDS[kind].filter(({ inTemplate }) => inTemplate).map(({ name }) => name)]);
}
