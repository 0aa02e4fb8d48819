import type { Answer } from "@/db/files/workbook/protocol";
import { readSheets } from "@/db/files/workbook/read-sheets";
import type { CellProblem } from "@/lib/import/read/file-table";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import type { TableRow } from "@/lib/import/read/table-rows";
import { aWorkbook, type WorkbookParts } from "./workbook-builder";

/** The workbook reader's answers without its process, so that many files can be tried. */
export async function answersTo(
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
  sheet: string | null = null,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  await readSheets({ bytes, sheet, limits }, async (answer) => {
    answers.push(answer);
  });
  return answers;
}

/** Why the file, or one of its sheets, was refused; null where all was read. */
export async function refusalOf(bytes: Uint8Array, limits?: ReadLimits): Promise<string | null> {
  const refused = (await answersTo(bytes, limits)).find((answer) => "code" in answer);
  return refused && "code" in refused ? refused.code : null;
}

/** Rows and problems of a workbook, its sheets one after the other. */
export async function readAll(
  bytes: Uint8Array,
): Promise<{ rows: TableRow[]; problems: CellProblem[] }> {
  const batches = (await answersTo(bytes)).filter((answer) => answer.kind === "rows");
  return {
    rows: batches.flatMap(({ rows }) => rows),
    problems: batches.flatMap(({ problems }) => problems),
  };
}

/** The cells of the first row of a one-sheet workbook whose row holds this XML. */
export async function firstRow(
  cells: string,
  parts: Partial<WorkbookParts> = {},
): Promise<string[]> {
  const { rows } = await readAll(aWorkbook({ ...parts, sheets: [`<row r="1">${cells}</row>`] }));
  return [...(rows[0]?.cells ?? [])];
}
