import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/access";
import { database, type Tx } from "./client";
import { now } from "./clock";

type Scope = { readonly actor: Actor; readonly tx: Tx };
const scopes = new AsyncLocalStorage<Scope>();

/**
 * Runs `work` in a transaction that sees what the actor may see: the application's role, which owns
 * nothing, and the actor's reach in the transaction's settings. Calls inside one another share the
 * transaction, so that a page reads from one snapshot and a command may call another. What it gives back is an
 * answer, never a query of Drizzle's, which would be run again for each who awaits it.
 */
export function inScope<T>(actor: Actor, work: (tx: Tx) => Promise<T>, action = ""): Promise<T> {
  const open = scopes.getStore();
  if (open?.actor === actor) return Promise.resolve(work(open.tx));
  refuseToGuess(actor);
  return inTransaction(actor, action, work, actor.access === "link" ? SNAPSHOT : undefined);
}

/** Of one moment, and nothing can be written: what a link has, whatever it asks. */
const SNAPSHOT = { isolationLevel: "repeatable read", accessMode: "read only" } as const;

/**
 * The same in a transaction of its own, all of whose statements see the database as it is on the first;
 * it cannot write.
 */
export function inSnapshot<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseToGuess(actor);
  return inTransaction(actor, "", work, SNAPSHOT);
}

/** Only `asKnown` looks back: whoever asks elsewhere would be told what is known now. */
function refuseToGuess({ knownAt }: Actor): void {
  if (knownAt) throw new Error("What was known is read inside asKnown.");
}

/** The same in a transaction of its own and of this kind, under the name of an action. */
export function inTransaction<T>(
  actor: Actor,
  action: string,
  work: (tx: Tx) => Promise<T>,
  kind?: PgTransactionConfig,
): Promise<T> {
  return database().transaction(async (tx) => {
    await enter(tx, actor, action);
    return scopes.run({ actor, tx }, () => work(tx));
  }, kind);
}

/** Whether a transaction of this actor is open around the caller. */
export function isInScope(actor: Actor): boolean {
  return scopes.getStore()?.actor === actor;
}

/**
 * One statement. `true` in set_config: only until the transaction ends, so that a pool stays clean.
 * Nothing is compiled (`jit`): that takes longer than any statement of ours, and is done for those that
 * a long transaction runs on tables whose growth the database has not counted yet.
 */
async function enter(tx: Tx, actor: Actor, action: string): Promise<void> {
  const teamIds = `{${actor.teamIds.join(",")}}`;
  await tx.execute(sql`
    select set_config('tessera.actor', ${actor.name}, true),
      set_config('tessera.actor_id', ${actor.userId ?? ""}, true),
      set_config('tessera.action', ${action}, true),
      set_config('tessera.access', ${actor.access}, true),
      set_config('tessera.person_id', ${actor.personId ?? ""}, true),
      set_config('tessera.team_ids', ${teamIds}, true),
      set_config('tessera.link_id', ${actor.linkId ?? ""}, true),
      set_config('tessera.today', ${sql`timezone(coalesce((select zone from organisation limit 1), 'UTC'),
        ${now().toISOString()}::timestamptz)::date::text`}, true),
      set_config('jit', 'off', true), set_config('role', 'tessera_app', true)`);
}
