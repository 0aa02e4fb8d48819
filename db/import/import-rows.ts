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
import { type PackedCells, ROWS_AT_ONCE } from "./kept-cells";

/** How an outcome is written in `import_rows.outcomes`. */
export const LETTERS: Readonly<Record<RowOutcome, string>> = {
  create: "c",
  update: "u",
  unchanged: "n",
  reject: "r",
  undecided: "o",
};
const OUTCOMES = new Map(ROW_OUTCOMES.map((outcome) => [LETTERS[outcome], outcome]));

/** What becomes of a file's rows, and what they say. */
export type PlannedInput = {
  readonly rows: PlannedRows;
  /** Asked for only where they have to be written. */
  readonly cells: () => PackedCells;
};

/** Keeps what becomes of each line, in place of what was kept before; the import itself must be there. */
export async function writeImportRows(tx: Tx, id: ImportId, planned: PlannedInput): Promise<void> {
  await tx.delete(importRows).where(eq(importRows.importId, id));
  await writeInTurn(packed(id, planned), (values) =>
    tx.execute(sql`insert into import_rows
      (import_id, first_row, lines, outcomes, entities, problems, changes, cells) values (${values})`),
  );
}

/** As many lines as are packed together lie in one row of the table. */
async function* packed(id: ImportId, { rows, cells }: PlannedInput): AsyncGenerator<SQL> {
  if (rows.length === 0) return; // nothing was planned, so nobody looks at what the file says
  for (const [part, packedCells] of cells().entries()) {
    const first = part * ROWS_AT_ONCE;
    const count = Math.min(ROWS_AT_ONCE, rows.length - first);
    const own = Array.from({ length: count }, (_, at) => rows.at(first + at));
    const lines = own.map(({ line }) => line).join(",");
    const outcomes = own.map(({ outcome }) => LETTERS[outcome]).join("");
    const entities = own.map(({ entityId }) => entityId ?? NIL_UUID).join(",");
    yield sql`${id}, ${first}, ${`{${lines}}`}::integer[], ${outcomes}, ${`{${entities}}`}::uuid[],
      ${byPlace(own.map(({ problems }) => problems))}::json,
      ${byPlace(own.map(({ changes }) => changes))}::json, ${await packedCells}`;
    await setImmediate();
  }
}

/** As JSON: the place of each list that has something in it → the list. */
function byPlace(lists: readonly (readonly unknown[])[]): string {
  const filled = lists.flatMap((list, at) => (list.length > 0 ? [[at, list] as const] : []));
  return JSON.stringify(Object.fromEntries(filled));
}

/** What becomes, or became, of each line; nothing for an import that was never planned. */
export async function readImportRows(tx: Tx, id: ImportId): Promise<PlannedRows> {
  const { importId, firstRow, lines } = importRows;
  const all = await tx.select({ lines }).from(importRows).where(eq(importId, id)).orderBy(firstRow);
  const own = Int32Array.from(all.flatMap((part) => part.lines));
  const rows = new PlannedRows({ length: own.length, lineAt: (row) => own[row] ?? 0 });
  for (let first = 0; first < own.length; first += ROWS_AT_ONCE) {
    const part = and(eq(importId, id), gte(firstRow, first), lt(firstRow, first + ROWS_AT_ONCE));
    for (const kept of await tx.select(PART).from(importRows).where(part)) {
      for (const row of unpackedRows(kept)) rows.put(row);
    }
  }
  return rows;
}

/** Everything that is kept of some rows but what the file says. */
export const PART = {
  firstRow: importRows.firstRow,
  lines: importRows.lines,
  outcomes: importRows.outcomes,
  entities: importRows.entities,
  problems: importRows.problems,
  changes: importRows.changes,
};

type Part = Pick<typeof importRows.$inferSelect, keyof typeof PART>;

export function unpackedRows(part: Part): PlannedRow[] {
  return part.lines.map((line, at) => {
    const outcome = OUTCOMES.get(part.outcomes.charAt(at));
    if (!outcome) throw new Error(`Line ${line} of an import has no outcome.`);
    const entityId = part.entities[at] ?? NIL_UUID;
    return {
      ...{
        row: part.firstRow + at,
        line,
        outcome,
        entityId: entityId === NIL_UUID ? null : entityId,
      },
      changes: part.changes[at] ?? [],
      problems: part.problems[at] ?? [],
    };
  });
}
