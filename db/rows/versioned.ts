import { eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import type { Saved } from "@/lib/refusal";
import { fail, ok } from "@/lib/result";

/** A table whose rows count how often they were written. */
export type Versioned = PgTable & { readonly id: PgColumn; readonly version: PgColumn };

export type Row<Table extends Versioned> = Table["$inferSelect"] & {
  readonly id: string;
  readonly version: number;
};

/** A row as somebody has seen it. */
export type Seen = { readonly id: string; readonly version: number };

/**
 * Holds the row until the transaction ends, if it is still the version that was seen: of several who
 * save the same version, one wins. Throws NotFound.
 */
export async function openRow<Table extends Versioned>(
  tx: Tx,
  table: Table,
  seen: Seen,
): Promise<Saved<Row<Table>>> {
  const of: Versioned = table;
  const [found] = await tx.select().from(of).where(eq(of.id, seen.id)).for("update");
  if (!found) throw new NotFound();
  const current = found as Row<Table>; // a whole row of this very table
  return current.version === seen.version ? ok(current) : fail({ kind: "changed", current });
}
