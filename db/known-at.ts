import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { inScope, inTransaction, isInScope } from "./actor-scope";
import type { Tx } from "./client";
import { EARLIER, makeSpans } from "./projection/write-spans";
import { UNWATCHED } from "./watch";

/**
 * Reads as the actor knows it, in one transaction. For somebody who looks back, every query inside `work`
 * finds the rows that were there then, by what the audit log says, and the standings that follow from
 * them; whom the actor reaches is as it is now. Nothing can be written.
 */
export function asKnown<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { knownAt } = actor;
  if (!knownAt || isInScope(actor)) return inScope(actor, work);
  const looked = async (tx: Tx) => {
    await lookBack(tx, actor, knownAt);
    await tx.execute(sql`set transaction read only`);
    return work(tx);
  };
  return inTransaction(actor, "", looked, { isolationLevel: "repeatable read" });
}

/** The instant that it is by the clock of the audit log, RFC 3339 in its microseconds. */
export function latestInstant(actor: Actor): Promise<string> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ at: string }>(sql`
      select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`);
    if (!row) throw new Error("The database has no clock.");
    return row.at;
  });
}

/** Standings follow from facts that the actor may not see: they are worked out before the actor looks. */
async function lookBack(tx: Tx, { access }: Actor, knownAt: string): Promise<void> {
  await tx.execute(sql`select set_config('tessera.access', 'system', true)`);
  const rows = await tx.execute<{ id: PersonId }>(
    sql`select id from look_back(audit_number_at(${knownAt}::timestamptz)) as id`,
  );
  const people = rows.map(({ id }) => id);
  await makeSpans(tx, { people, under: null }, UNWATCHED, EARLIER);
  await tx.execute(sql`select set_config('tessera.access', ${access}, true)`);
}
