import { readFileSync } from "node:fs";
import path from "node:path";
import { openFile, type Recognition, recogniseFile, tablesCalled } from "@/db/import/open-file";
import type { ImportKind } from "@/lib/import/import";
import { AS_FOUND, type Reading } from "@/lib/import/read/reading";
import { day } from "./plan-text";

const FOLDER = "tests/fixtures/wide";

/** A spreadsheet as organisations keep them, as it would be uploaded. */
export function wideFile(fileName: string) {
  return { fileName, bytes: new Uint8Array(readFileSync(path.join(FOLDER, fileName))) };
}

type Asked = { readonly kind?: ImportKind | "auto"; readonly sheet?: string | null };

/** What it is recognised as. */
export async function recognisedWide(
  fileName: string,
  reading: Partial<Reading> = {},
  { kind = "auto", sheet = null }: Asked = {},
): Promise<Recognition> {
  const upload = { ...wideFile(fileName), day: day("2026-11-22") };
  const opened = await openFile(upload, { sheet, reading: { ...AS_FOUND, ...reading } });
  if (!opened.ok) throw new Error(opened.problem.message);
  const sheets = tablesCalled(opened.value, sheet);
  const found = await recogniseFile(sheets, kind, async () => null);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}
