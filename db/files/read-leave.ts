import { leaveInEvents } from "@/lib/absence/event-leave";
import { leaveColumns } from "@/lib/absence/leave-columns";
import { leaveInTable } from "@/lib/absence/table-leave";
import type { LeaveProblem, ReadLeave } from "@/lib/absence/written-leave";
import { fileProblem } from "@/lib/import/read/file-problem";
import { fail, ok, type Result } from "@/lib/result";
import type { DaySpan } from "@/lib/span";
import type { FileSheets } from "./found-sheet";
import { readCalendar } from "./read-calendar";
import { readFile } from "./read-file";

/** Why a file as a whole is not read. */
export type LeaveFileProblem = Omit<LeaveProblem, "place">;

/** As many as somebody has who asks about a team; all of them are matched while the reader waits. */
const MOST_LEAVE = 20_000;

const TABLE_ENDINGS = /\.(csv|tsv|txt|xlsx)$/i;
const CALENDAR_ENDING = /\.ics$/i;

type Reading = {
  readonly zone: string;
  /** Of what repeats, only what lies in it is told. */
  readonly span: DaySpan;
};

/** Reads who is away when: a calendar, or a table with `person`, `from` and `until`. Nothing of it is kept. */
export async function readLeave(
  bytes: Uint8Array,
  fileName: string,
  { zone, span }: Reading,
): Promise<Result<ReadLeave, LeaveFileProblem>> {
  const name = fileName.trim();
  if (bytes.length === 0) return fail(fileProblem("empty-file"));
  if (CALENDAR_ENDING.test(name)) return inCalendar(bytes, { zone, span });
  if (TABLE_ENDINGS.test(name)) return inTables(await readFile(bytes, name));
  return fail({
    message: "A file of this kind cannot be read here.",
    hint: "Take a calendar (.ics), or a table (.csv, .tsv, .txt, .xlsx).",
  });
}

function inCalendar(
  bytes: Uint8Array,
  { zone, span }: Reading,
): Result<ReadLeave, LeaveFileProblem> {
  const events = readCalendar(bytes);
  if (!events.ok) {
    return fail({
      message: "The file is no calendar that can be read.",
      hint: "Export it again where it comes from, as iCalendar (.ics).",
    });
  }
  return limited(leaveInEvents(events.value, zone, span));
}

function inTables(sheets: FileSheets): Result<ReadLeave, LeaveFileProblem> {
  if (!sheets.ok) return sheets;
  const fitting = sheets.value.flatMap(({ name, table }) => {
    const columns = table.ok ? leaveColumns(table.value.headers) : null;
    return table.ok && columns ? [{ name, table: table.value, columns }] : [];
  });
  const [one, ...others] = fitting;
  if (!one) {
    const [first] = sheets.value;
    if (first && !first.table.ok) return first.table;
    return fail({
      message: "The file has no columns person, from and until.",
      hint: "Name the columns in the first line, as the template does.",
    });
  }
  if (others.length > 0) {
    const names = fitting.map(({ name }) => `“${name}”`).join(", ");
    return fail({
      message: `Several sheets hold leave: ${names}.`,
      hint: "Put all of it into one sheet.",
    });
  }
  return limited(leaveInTable(one.table, one.columns));
}

function limited(read: ReadLeave): Result<ReadLeave, LeaveFileProblem> {
  const count = read.written.length + read.problems.length;
  if (count === 0) {
    return fail({ message: "The file names no leave.", hint: "Choose one with at least one." });
  }
  if (count > MOST_LEAVE) {
    const most = MOST_LEAVE.toLocaleString("en");
    return fail({ message: `The file has more than ${most} lines.`, hint: "Split the file." });
  }
  return ok(read);
}
