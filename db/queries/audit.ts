import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { Forbidden } from "@/db/errors";
import { auditEvents } from "@/db/schema/audit-events";
import { type Actor, can } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

export type AuditRow = typeof auditEvents.$inferSelect;

export type AuditFilter = {
  readonly entity?: string | null;
  readonly entityId?: string | null;
  readonly personId?: PersonId | null;
  readonly action?: string | null;
  readonly since?: Date | null;
  /** Text that stands in who did it, what was done, or what a row was before or after. */
  readonly words?: string | null;
  /** Only what was not known yet at this instant (RFC 3339). */
  readonly learnedSince?: string | null;
  /** Only what makes the standings of one of these people anew. */
  readonly standingsOf?: readonly PersonId[] | null;
  readonly limit: number;
  /** Events before this one. */
  readonly before?: number | null;
};

/** The audit log, newest first. Throws Forbidden for who may not read it. */
export function auditEventsOf(actor: Actor, filter: AuditFilter): Promise<AuditRow[]> {
  if (!can(actor, "audit.read")) throw new Forbidden("audit.read");
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(...conditions(filter)))
      .orderBy(desc(auditEvents.seq))
      .limit(filter.limit),
  );
}

function conditions(filter: AuditFilter): SQL[] {
  const all: SQL[] = [];
  if (filter.entity) all.push(eq(auditEvents.entity, filter.entity));
  if (filter.entityId) all.push(eq(auditEvents.entityId, filter.entityId));
  if (filter.personId) all.push(eq(auditEvents.personId, filter.personId));
  if (filter.action) all.push(eq(auditEvents.action, filter.action));
  if (filter.since) all.push(gte(auditEvents.at, filter.since));
  if (filter.words) all.push(hasWords(filter.words));
  if (filter.learnedSince) {
    all.push(sql`${auditEvents.seq} > audit_number_at(${filter.learnedSince}::timestamptz)`);
  }
  if (filter.standingsOf) all.push(touchesStandings(filter.standingsOf));
  if (filter.before) all.push(lt(auditEvents.seq, filter.before));
  return all;
}

/** By the very functions that tell the projection whom a change concerns. */
function touchesStandings(people: readonly PersonId[]): SQL {
  return sql`(touches_meaning(audit_events) or exists (
    select from people_touched_by(audit_events) as touched (id)
    where id = any(${`{${people.join(",")}}`}::uuid[])))`;
}

function hasWords(words: string): SQL {
  const { actor, action, before, after } = auditEvents;
  return sql`position(lower(${words}) in lower(
    concat_ws(chr(10), ${actor}, ${action}, ${before}::text, ${after}::text))) > 0`;
}
