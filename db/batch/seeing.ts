import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** The number under which the audit log keeps what this transaction does. */
export async function currentTransaction(tx: Tx): Promise<number> {
  const [transaction] = await tx.execute<{ id: string }>(sql`select txid_current() as id`);
  return Number(transaction?.id);
}

/**
 * Runs the work where also what was merged away is there; `everything`: whoever the actor is. Permission
 * and reach have to be settled before. The transaction sees afterwards what it saw before.
 */
export async function seeing<Value>(
  tx: Tx,
  what: "merged" | "everything",
  work: () => Promise<Value>,
): Promise<Value> {
  const access = sql`current_setting('tessera.access')`;
  const [before] = await tx.execute<{ access: string }>(sql`
    select ${access} as access, set_config('tessera.merged', 'shown', true)`);
  const set = (to: string) => tx.execute(sql`select set_config('tessera.access', ${to}, true)`);
  if (what === "everything") await set("system");
  const value = await work();
  await tx.execute(sql`select set_config('tessera.merged', '', true)`);
  if (before) await set(before.access);
  return value;
}
