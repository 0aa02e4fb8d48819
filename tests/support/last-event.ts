import type { Sql } from "postgres";

export type Event = {
  readonly action: string;
  readonly actor: string;
  readonly entity: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
};

/** What the audit log said last of a row. */
export async function lastEvent(sql: Sql, id: string): Promise<Event> {
  const [event] = await sql<Event[]>`
    select action, actor, entity, before, after from audit_events
    where entity_id = ${id} order by seq desc limit 1`;
  if (!event) throw new Error("The audit log does not know this row.");
  return event;
}
