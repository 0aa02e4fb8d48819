import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { type Refusals, unlessRefused } from "./unless-refused";
import { openRow, type Row, type Seen, type Versioned } from "./versioned";

/** Deletes one row that is still as it was seen; the audit log keeps it. Throws NotFound. */
export async function removeRow<Table extends Versioned>(
  tx: Tx,
  table: Table,
  seen: Seen,
  refusals: Refusals = {},
): Promise<Saved<Row<Table>>> {
  const found = await openRow(tx, table, seen);
  if (!found.ok) return found;
  const of: Versioned = table;
  return unlessRefused(refusals, async () => {
    await tx.delete(of).where(eq(of.id, seen.id));
    return ok(found.value);
  });
}
