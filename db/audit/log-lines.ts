import { asc, gt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import type { LogLine } from "@/lib/audit/seal";

/** Each may hold what a row was before and after. */
const AT_ONCE = 5_000;

type Stretch = {
  /** The change before the first; all from the very first on where there is none, below 1 as well. */
  readonly after?: number | undefined;
  /** The last one. */
  readonly upTo?: number;
};

/** A stretch of the log in the order of its changes, some at a time. */
export async function* logLines(
  tx: Tx,
  { after = Number.MIN_SAFE_INTEGER, upTo = Number.MAX_SAFE_INTEGER }: Stretch = {},
): AsyncGenerator<readonly LogLine[]> {
  for (let last = after; ; ) {
    const lines = await tx
      .select({ seq: auditEvents.seq, line: LINE })
      .from(auditEvents)
      // With its end in the question, too, PostgreSQL sorts all that is left for each of these parts.
      .where(gt(auditEvents.seq, last))
      .orderBy(asc(auditEvents.seq))
      .limit(AT_ONCE);
    const own = lines.filter(({ seq }) => seq <= upTo);
    if (own.length > 0) yield own;
    if (own.length < AT_ONCE) return;
    last = own.at(-1)?.seq ?? last;
  }
}

/**
 * Every column, as JSON that PostgreSQL writes in one way only: names in one order, a text in quotes, so
 * that none reaches into its neighbour or into another line. The time in microseconds: written as a
 * date it would depend on the zone of whoever reads.
 */
const LINE: SQL<string> = sql`jsonb_build_array(${auditEvents.seq},
  (extract(epoch from ${auditEvents.at}) * 1000000)::bigint, ${auditEvents.tx}, ${auditEvents.actor},
  ${auditEvents.actorId}, ${auditEvents.action}, ${auditEvents.entity}, ${auditEvents.entityId},
  ${auditEvents.personId}, ${auditEvents.before}, ${auditEvents.after}, ${auditEvents.hash})::text`;
