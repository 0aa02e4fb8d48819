import { and, asc, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { LETTERS, PART, unpackedRows } from "@/db/import/import-rows";
import { type RowCells, unpackCells } from "@/db/import/kept-cells";
import { importRows } from "@/db/schema/import-rows";
import type { Actor } from "@/lib/access";
import type { ImportId } from "@/lib/ids";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { PlannedRow } from "@/lib/import/plan/plan";

/** A row of a file: what becomes, or became, of it, and what it says under the template's columns. */
export type ImportRow = PlannedRow & { readonly cells: RowCells };

/** Rows with these outcomes in the order of the file: `start` of them are passed over, `count` read. */
export async function importRowsOf(
  actor: Actor,
  id: ImportId,
  { outcomes, start, count }: { outcomes: readonly RowOutcome[]; start: number; count: number },
): Promise<ImportRow[]> {
  return inScope(actor, async (tx) => {
    const rows: ImportRow[] = [];
    let passed = 0;
    for (const part of await partsOf(tx, id, outcomes)) {
      if (rows.length >= count) break;
      if (passed + part.found > start) {
        const from = Math.max(0, start - passed);
        rows.push(...(await rowsIn(tx, id, part.firstRow, outcomes)).slice(from));
      }
      passed += part.found;
    }
    return rows.slice(0, count);
  });
}

/** All rows with these outcomes; one part of them at a time, because files are long. */
export async function* eachImportRow(
  actor: Actor,
  id: ImportId,
  outcomes: readonly RowOutcome[],
): AsyncGenerator<ImportRow> {
  const parts = await inScope(actor, (tx) => partsOf(tx, id, outcomes));
  for (const { firstRow } of parts) {
    yield* await inScope(actor, (tx) => rowsIn(tx, id, firstRow, outcomes));
  }
}

type PartFound = { readonly firstRow: number; readonly found: number };

/** The parts that hold such rows, and how many each; in the order of the file. */
function partsOf(tx: Tx, id: ImportId, outcomes: readonly RowOutcome[]): Promise<PartFound[]> {
  const { importId, firstRow } = importRows;
  const others = ROW_OUTCOMES.filter((outcome) => !outcomes.includes(outcome));
  const letters = others.map((outcome) => LETTERS[outcome]).join("");
  const found = sql<number>`length(translate(${importRows.outcomes}, ${letters}, ''))`;
  return tx
    .select({ firstRow, found })
    .from(importRows)
    .where(and(eq(importId, id), sql`${found} > 0`))
    .orderBy(asc(firstRow));
}

async function rowsIn(
  tx: Tx,
  id: ImportId,
  first: number,
  outcomes: readonly RowOutcome[],
): Promise<ImportRow[]> {
  const { importId, firstRow, cells } = importRows;
  const [part] = await tx
    .select({ ...PART, cells })
    .from(importRows)
    .where(and(eq(importId, id), eq(firstRow, first)));
  if (!part) return [];
  const cellsAt = await unpackCells(part.cells);
  return unpackedRows(part)
    .map((row, at) => ({ ...row, cells: cellsAt(at) }))
    .filter(({ outcome }) => outcomes.includes(outcome));
}
