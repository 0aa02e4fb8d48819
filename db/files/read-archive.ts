import { type FileProblem, fileProblem } from "@/lib/import/read/file-problem";
import type { FileNote } from "@/lib/import/read/file-table";
import { type FileFormat, sniffFormat } from "@/lib/import/read/sniff-format";
import { fail, ok } from "@/lib/result";
import type { FileSheet, FileSheets, ReadJob } from "./found-sheet";
import { shownName, wholeOf } from "./member";
import { Refusal } from "./refusal";
import { type Archive, openArchive, type Part } from "./zip";

type Read = (format: FileFormat, job: ReadJob) => Promise<FileSheets>;
type Member = { readonly name: string; readonly part: Part };

/** Notes and instructions are text as well: only endings that promise a table are read. */
const OF_TABLES = /\.(csv|tsv|json)$/i;

/**
 * Reads the files with tables out of a ZIP archive, such as the copy of one's data that a network
 * hands out; `read` reads each as if it had been uploaded alone. A member's path is only shown.
 * Links, archives inside the archive and all that is no table stay packed; each table says so.
 */
export async function readArchive(job: ReadJob, read: Read): Promise<FileSheets> {
  const { bytes, limits } = job;
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = openArchive(file, { ...limits, unpackedBytes: limits.archiveUnpackedBytes });
    const { wanted, skipped } = membersOf(archive);
    if (wanted.length > limits.tables) return tooManyTables(job);
    const sheets: FileSheet[] = [];
    for (const member of wanted) sheets.push(...(await readMember(member, { archive, job, read })));
    if (sheets.length === 0) return fail(fileProblem("archive-without-tables"));
    if (sheets.length > limits.tables) return tooManyTables(job);
    return ok(sheets.map((sheet) => noting(sheet, skipped)));
  } catch (error) {
    if (error instanceof Refusal) return fail(fileProblem(error.code, error.detail));
    throw error;
  }
}

function tooManyTables({ limits }: ReadJob): FileSheets {
  return fail(fileProblem("too-many-tables", limits.tables));
}

function membersOf({ parts }: Archive): { wanted: Member[]; skipped: string[] } {
  const wanted = new Map<string, Part>();
  const skipped: string[] = [];
  for (const part of parts.values()) {
    const name = shownName(part.path);
    if (OF_TABLES.test(name) && !part.isLink && !wanted.has(name)) wanted.set(name, part);
    else if (part.size > 0) skipped.push(name);
  }
  return { wanted: [...wanted].map(([name, part]) => ({ name, part })), skipped };
}

type Reading = { readonly archive: Archive; readonly job: ReadJob; readonly read: Read };

async function readMember(
  { name, part }: Member,
  { archive, job, read }: Reading,
): Promise<FileSheet[]> {
  const bytes = await wholeOf(archive, part);
  const format = sniffFormat(bytes, name);
  const found = format.ok
    ? await read(format.value, { ...job, bytes, fileName: name })
    : fail<FileProblem>(format.problem);
  if (!found.ok) return [{ name, hidden: false, table: found }];
  return found.value.map((sheet) => {
    const shown = sheet.name === name ? name : `${name} › ${sheet.name}`;
    const { table } = sheet;
    return { ...sheet, name: shown, table: table.ok ? ok({ ...table.value, name: shown }) : table };
  });
}

const MOST_NAMED = 5;

/** Nothing of the file disappears without a word. */
function noting(found: FileSheet, skipped: readonly string[]): FileSheet {
  const { table } = found;
  if (!table.ok || skipped.length === 0) return found;
  const named = skipped.slice(0, MOST_NAMED).join(", ");
  const more = skipped.length > MOST_NAMED ? ` and ${skipped.length - MOST_NAMED} more` : "";
  const message = `Not read from the archive, because it is no table: ${named}${more}.`;
  const note: FileNote = { code: "members-skipped", message };
  return { ...found, table: ok({ ...table.value, notes: [...table.value.notes, note] }) };
}
