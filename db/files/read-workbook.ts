import type { ChildProcess } from "node:child_process";
import { on } from "node:events";
import { startApart } from "@/db/apart/start-apart";
import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { CellProblem, FileNote } from "@/lib/import/read/file-table";
import { fillMerged, type MergedCells } from "@/lib/import/read/merged-cells";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import type { TableRow } from "@/lib/import/read/table-rows";
import { fail, ok } from "@/lib/result";
import type { FoundSheet, FoundSheets, ReadJob } from "./found-sheet";
import { Answer, type Job } from "./workbook/protocol";

/**
 * Reads the sheets of an XLSX workbook, or the one asked for, in a process apart: with a deadline after
 * which it is killed, and a low priority. Whatever a hostile workbook does to it, the server goes on.
 * One workbook is read at a time; the deadline runs from its turn.
 *
 * The reader itself is `workbook/`: the ZIP directory and the few parts that matter are read here,
 * with Node's zlib and a streaming XML parser. Libraries for XLSX load whole parts, trust sizes that
 * the file declares, and give a formula's stored result as if it were a value.
 *
 * The process runs TypeScript from the project's folder, which is the working directory of the
 * server and of every script: a path relative to this module would point into the server's bundle.
 */
export function readWorkbook({ bytes, sheet, limits }: ReadJob): Promise<FoundSheets> {
  const turn = lastTurn.then(() => readNow({ bytes, sheet, limits }));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

let lastTurn: Promise<unknown> = Promise.resolve();

const READER = "db/files/workbook/main.ts";

async function readNow(job: Job): Promise<FoundSheets> {
  const child = startApart(READER, { heapMib: job.limits.workbookHeapMib, errors: "pipe" });
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, job.limits.workbookSeconds * 1000);
  try {
    const ending = await answersOf(child, job);
    if ("ok" in ending) return ending;
    if (late) return fail(fileProblem("too-slow", job.limits.workbookSeconds));
    if (OUT_OF_MEMORY.test(ending.complaint)) {
      return fail(fileProblem("too-much-memory", job.limits.workbookHeapMib));
    }
    throw new Error(`The workbook reader ended without an answer. ${ending.complaint}`);
  } finally {
    clearTimeout(deadline);
    child.kill("SIGKILL");
  }
}

const OUT_OF_MEMORY = /heap out of memory/i;
const COMPLAINT_KEPT = 4096;

type Ending = FoundSheets | { readonly complaint: string };
type SheetSoFar = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: TableRow[];
  readonly problems: CellProblem[];
  readonly merged: MergedCells[];
  refused: FileProblem | null;
};

/** All sheets, or why not; or, where the process ended before it could say, its last words. */
async function answersOf(child: ChildProcess, job: Job): Promise<Ending> {
  const sheets: SheetSoFar[] = [];
  let complaint = "";
  child.stderr?.on("data", (text) => {
    complaint = `${complaint}${text}`.slice(-COMPLAINT_KEPT);
  });
  child.send(job, () => undefined); // a process that cannot be reached closes, which is seen below
  for await (const [message] of on(child, "message", { close: ["close"] })) {
    const answer = Answer.parse(message);
    if (answer.kind === "done") return ok(sheets.map(finished));
    if (answer.kind === "refused") return fail(fileProblem(answer.code, answer.detail));
    take(answer, sheets);
  }
  return { complaint };
}

function take(
  answer: Extract<Answer, { kind: "sheet" | "rows" | "sheet-refused" }>,
  sheets: SheetSoFar[],
): void {
  if (answer.kind === "sheet") {
    sheets.push({ ...answer, rows: [], problems: [], merged: [], refused: null });
    return;
  }
  const sheet = sheets.at(-1);
  if (!sheet) throw new Error("The workbook reader sent rows before a sheet.");
  if (answer.kind === "sheet-refused") sheet.refused = fileProblem(answer.code, answer.detail);
  else {
    for (const row of answer.rows) sheet.rows.push(row);
    for (const problem of answer.problems) sheet.problems.push(problem);
    for (const merged of answer.merged) sheet.merged.push(merged);
  }
}

function finished({ name, hidden, refused, merged, ...cells }: SheetSoFar): FoundSheet {
  const notes = merged.length === 0 ? [] : [MERGED];
  const sheet = refused
    ? fail(refused)
    : ok<RawSheet>({ name, shape: "grid", ...fillMerged(cells, merged), notes });
  return { name, hidden, sheet };
}

const MERGED: FileNote = {
  code: "cells-merged",
  message: "What stands in merged cells was taken for each of their lines.",
};
