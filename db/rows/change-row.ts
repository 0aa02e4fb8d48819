import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type InputProblem, invalid, type Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { type Refusals, unlessRefused } from "./unless-refused";
import { openRow, type Row, type Seen, type Versioned } from "./versioned";

/** New values by column; what is absent or undefined stays. */
export type Changes<Table extends Versioned> = {
  readonly [column in keyof Table["$inferSelect"]]?: Table["$inferSelect"][column] | undefined;
};

export type Terms<Table extends Versioned> = {
  /** What would be wrong with the row as it would then be. */
  readonly check?: (next: Row<Table>) => readonly InputProblem[] | Promise<readonly InputProblem[]>;
  readonly refusals?: Refusals;
};

/** Changes one row that is still as it was seen. Nothing different writes nothing. Throws NotFound. */
export async function changeRow<Table extends Versioned>(
  tx: Tx,
  table: Table,
  changes: Seen & Changes<Table>,
  terms: Terms<Table> = {},
): Promise<Saved<Row<Table>>> {
  const found = await openRow(tx, table, changes);
  return found.ok ? saveRow(tx, table, found.value, { changes, ...terms }) : found;
}

/** The second half of `changeRow`, for a row that is open already. */
export async function saveRow<Table extends Versioned>(
  tx: Tx,
  table: Table,
  current: Row<Table>,
  { changes, check, refusals = {} }: Terms<Table> & { readonly changes: Changes<Table> },
): Promise<Saved<Row<Table>>> {
  const differing = differences(current, changes);
  if (Object.keys(differing).length === 0) return ok(current);
  const problems = check ? await check({ ...current, ...differing }) : [];
  if (problems.length > 0) return invalid(...problems);
  const of: Versioned = table;
  return unlessRefused(refusals, async () => {
    const [row] = await tx.update(of).set(differing).where(eq(of.id, current.id)).returning();
    return ok(row as Row<Table>); // a whole row of this very table
  });
}

/** Only what is given and is not so already. */
export function differences<Values extends object>(
  current: Values,
  changes: { readonly [column in keyof Values]?: Values[column] | undefined },
): Partial<Values> {
  const before = new Map<string, unknown>(Object.entries(current));
  const given = Object.entries(changes).filter(
    ([column, value]) => value !== undefined && !isDeepStrictEqual(value, before.get(column)),
  );
  return Object.fromEntries(given) as Partial<Values>; // a part of `changes`
}
