import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/access";

/** By table the ids of rows that were changed. */
export type Changes = ReadonlyMap<string, readonly string[]>;

/**
 * The snapshot by which this transaction sees, as `pg_current_snapshot` writes it, and what transactions
 * changed in these tables that had not ended for the one before: null where that cannot be told, as of a
 * database that was put back from a copy, which has counted less far. For a transaction that is one snapshot.
 */
export async function changesSince(
  tx: Tx,
  before: string | null,
  tables: readonly string[],
): Promise<{ snapshot: string; changes: Changes | null }> {
  const [now] = await tx.execute<{ snapshot: string; isLater: boolean }>(sql`
    select pg_current_snapshot()::text as snapshot,
      pg_snapshot_xmax(pg_current_snapshot()) >= pg_snapshot_xmax(${before ?? "1:1:"}::pg_snapshot)
        as "isLater"`);
  if (!now) throw new Error("The database has no snapshot.");
  if (before === null || !now.isLater) return { snapshot: now.snapshot, changes: null };
  const rows = await tx.execute<{ entity: string; ids: string[] }>(sql`
    with since as (select ${before}::pg_snapshot as snapshot)
    select entity, array_agg(distinct entity_id)::text[] as ids from audit_events, since
    where tx >= (select pg_snapshot_xmin(snapshot)::text::bigint from since)
      and entity = any(${`{${tables.join(",")}}`}::text[])
      and not pg_visible_in_snapshot(tx::text::xid8, snapshot)
    group by entity`);
  return {
    snapshot: now.snapshot,
    changes: new Map(rows.map(({ entity, ids }) => [entity, ids])),
  };
}

/** The snapshot by which the actor reads: another one as soon as anything was written by anybody. */
export function snapshotFor(actor: Actor): Promise<string> {
  return inScope(actor, async (tx) => {
    const [now] = await tx.execute<{ snapshot: string }>(
      sql`select pg_current_snapshot()::text as snapshot`,
    );
    return now?.snapshot ?? "";
  });
}
