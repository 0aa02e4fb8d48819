import { readFileSync } from "node:fs";
import path from "node:path";
import { openFile, type Recognition, recogniseFile } from "@/db/import/open-file";
import type { ImportKind } from "@/lib/import/import";
import { AS_FOUND, type Reading } from "@/lib/import/read/reading";
import { day } from "./plan-text";

const FOLDER = "tests/fixtures/wide";

/** A spreadsheet as organisations keep them, as it would be uploaded. */
export function wideFile(fileName: string) {
  return { fileName, bytes: new Uint8Array(readFileSync(path.join(FOLDER, fileName))) };
}

/** What it is recognised as. */
export async function recognisedWide(
  fileName: string,
  reading: Partial<Reading> = {},
  kind: ImportKind | "auto" = "auto",
): Promise<Recognition> {
  const upload = { ...wideFile(fileName), day: day("2026-11-22") };
  const opened = await openFile(upload, { sheet: null, reading: { ...AS_FOUND, ...reading } });
  if (!opened.ok) throw new Error(opened.problem.message);
  const found = await recogniseFile(opened.value, kind, async () => null);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}
