import { setImmediate } from "node:timers/promises";
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { writeInTurn } from "@/db/rows/write-in-turn";
import { importRows } from "@/db/schema/import-rows";
import type { ImportId } from "@/lib/ids";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { PlannedRow } from "@/lib/import/plan/plan";
import { PlannedRows } from "@/lib/import/plan/planned-rows";
import { NIL_UUID } from "@/lib/import/plan/uuid-list";

/** So many lines lie in one row of the table. */
const LINES_AT_ONCE = 4_096;

const LETTERS: Readonly<Record<RowOutcome, string>> = {
  create: "c",
  update: "u",
  unchanged: "n",
  reject: "r",
  undecided: "o",
};
const OUTCOMES = new Map(ROW_OUTCOMES.map((outcome) => [LETTERS[outcome], outcome]));

/** Keeps what became of each line; the import itself must be there. */
export async function writeImportRows(tx: Tx, id: ImportId, rows: PlannedRows): Promise<void> {
  await writeInTurn(packed(id, rows), (values) =>
    tx.execute(sql`insert into import_rows
      (import_id, first_row, lines, outcomes, entities, problems) values (${values})`),
  );
}

async function* packed(id: ImportId, rows: PlannedRows): AsyncGenerator<SQL> {
  for (let first = 0; first < rows.length; first += LINES_AT_ONCE) {
    const count = Math.min(LINES_AT_ONCE, rows.length - first);
    const own = Array.from({ length: count }, (_, at) => rows.at(first + at));
    const lines = own.map(({ line }) => line).join(",");
    const outcomes = own.map(({ outcome }) => LETTERS[outcome]).join("");
    const entities = own.map(({ entityId }) => entityId ?? NIL_UUID).join(",");
    const problems = own.flatMap((row, at) =>
      row.problems.length > 0 ? [[at, row.problems]] : [],
    );
    yield sql`${id}, ${first}, ${`{${lines}}`}::integer[], ${outcomes}, ${`{${entities}}`}::uuid[],
      ${JSON.stringify(Object.fromEntries(problems))}::jsonb`;
    await setImmediate();
  }
}

/** What became of each line; nothing for an import that was not committed. */
export async function readImportRows(tx: Tx, id: ImportId): Promise<PlannedRows> {
  const { importId, firstRow, lines } = importRows;
  const all = await tx.select({ lines }).from(importRows).where(eq(importId, id)).orderBy(firstRow);
  const own = Int32Array.from(all.flatMap((part) => part.lines));
  const rows = new PlannedRows({ length: own.length, lineAt: (row) => own[row] ?? 0 });
  for (let first = 0; first < own.length; first += LINES_AT_ONCE) {
    const part = and(eq(importId, id), gte(firstRow, first), lt(firstRow, first + LINES_AT_ONCE));
    for (const kept of await tx.select().from(importRows).where(part)) {
      for (const row of unpacked(kept)) rows.put(row);
    }
  }
  return rows;
}

function unpacked(part: typeof importRows.$inferSelect): PlannedRow[] {
  return part.lines.map((line, at) => {
    const outcome = OUTCOMES.get(part.outcomes.charAt(at));
    if (!outcome) throw new Error(`Line ${line} of an import has no outcome.`);
    const problems = part.problems[at] ?? [];
    return { line, outcome, entityId: part.entities[at] ?? NIL_UUID, changes: [], problems };
  });
}
