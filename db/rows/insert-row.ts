import type { Tx } from "@/db/client";
import type { Invalid } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";
import { type Refusals, unlessRefused } from "./unless-refused";
import type { Row, Versioned } from "./versioned";

/** Writes a new row; a broken constraint is the answer that `refusals` has for it. */
export function insertRow<Table extends Versioned>(
  tx: Tx,
  table: Table,
  values: Table["$inferInsert"],
  refusals: Refusals = {},
): Promise<Result<Row<Table>, Invalid>> {
  const into: Versioned = table;
  return unlessRefused(refusals, async () => {
    const [row] = await tx.insert(into).values(values).returning();
    return ok(row as Row<Table>); // a whole row of this very table
  });
}
