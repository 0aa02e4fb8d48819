import type { ImportKind } from "@/lib/import/import";
import { FIELDS } from "@/lib/import/kinds/kinds";
import type { InputRows } from "./input-rows";

/** The template's columns that tell a file's rows apart: those that are not the same in every row. */
export function tellingFields(kind: ImportKind, input: InputRows<ImportKind>): string[] {
  const telling = FIELDS[kind].filter(({ name }) => isTelling(input.reader(name), input.length));
  return telling.map(({ name }) => name);
}

function isTelling(read: (row: number) => string, rows: number): boolean {
  if (rows === 1) return read(0) !== "";
  for (let row = 1; row < rows; row++) if (read(row) !== read(0)) return true;
  return false;
}
