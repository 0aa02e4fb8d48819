import type { Day } from "@/lib/calendar";
import { readSpelling } from "@/lib/import/dates/date-spelling";
import { detectDateOrder } from "@/lib/import/dates/detect-date-order";
import { DATE_PROBLEMS, parseDay } from "@/lib/import/dates/parse-day";
import { CELL_PROBLEMS, type FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";
import type { LeaveColumns } from "./leave-columns";
import {
  LEAVE_PROBLEMS,
  type LeaveProblem,
  type ReadLeave,
  type WrittenLeave,
} from "./written-leave";

type Told = Pick<LeaveProblem, "message" | "hint">;

/** Reads the leave of a table, line by line. One file writes its dates in one order: see `detectDateOrder`. */
export function leaveInTable(table: FileTable, columns: LeaveColumns): ReadLeave {
  const at = (header: string) => table.headers.indexOf(header);
  const [person, from, until] = [at(columns.person), at(columns.from), at(columns.until)];
  const rows = [...table.rows];
  const written: WrittenLeave[] = [];
  const problems: LeaveProblem[] = [];
  const damage = damageIn(table, [person, from, until]);
  const readDay = dayReader(rows.flatMap(({ cells }) => [cells[from] ?? "", cells[until] ?? ""]));
  for (const { line, cells } of rows) {
    const place = `Line ${line}`;
    const damaged = damage.get(line);
    const said = [cells[person] ?? "", cells[from] ?? "", cells[until] ?? ""] as const;
    const read = damaged ? fail(damaged) : rowRead(said, readDay);
    if (read.ok) written.push({ place, ...read.value });
    else problems.push({ place, ...read.problem });
  }
  return { written, problems };
}

/** By line, what the reader of the file found wrong with a cell that is looked at, or with all of it. */
function damageIn(table: FileTable, used: readonly number[]): ReadonlyMap<number, Told> {
  return new Map(
    table.problems
      .filter(({ column }) => column === null || used.includes(column))
      .map(({ line, code }) => [line, CELL_PROBLEMS[code]]),
  );
}

type DayReader = (text: string) => Result<Day, Told>;

function dayReader(texts: readonly string[]): DayReader {
  const found = detectDateOrder(texts);
  const order = found.kind === "certain" ? found.order : null;
  return (text) => {
    if (order === null && readSpelling(text)?.kind === "digits") return fail(ORDER_UNKNOWN);
    const read = parseDay(text, order ?? "ymd");
    if (!read.ok) return fail(DATE_PROBLEMS[read.problem]);
    const { day, precision } = read.value;
    return precision === "day" ? ok(day) : fail(LEAVE_PROBLEMS["only-month"]);
  };
}

const ORDER_UNKNOWN: Told = {
  message: DATE_PROBLEMS["date-order-unknown"].message,
  hint: "Write the days like 2026-12-07.",
};

type Cells = readonly [person: string, from: string, until: string];

function rowRead(
  [person, first, last]: Cells,
  readDay: DayReader,
): Result<Omit<WrittenLeave, "place">, Told> {
  if (person.trim() === "") return fail(LEAVE_PROBLEMS.nobody);
  if (first.trim() === "") return fail(LEAVE_PROBLEMS["no-first-day"]);
  if (last.trim() === "") return fail(LEAVE_PROBLEMS["no-last-day"]);
  const from = readDay(first);
  if (!from.ok) return from;
  const until = readDay(last);
  if (!until.ok) return until;
  if (until.value < from.value) return fail(LEAVE_PROBLEMS.backwards);
  return ok({ who: [[person.trim()]], from: from.value, last: until.value });
}
