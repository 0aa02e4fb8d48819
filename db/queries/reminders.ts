import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId, ReminderId } from "@/lib/ids";
import type { Ending } from "@/lib/reminder/end";
import type { RecipientKind } from "@/lib/reminder/recipient";

/** A reminder with the names of whom and what it is about. */
export type ReminderRow = Ending & {
  readonly reminderId: ReminderId;
  readonly personId: PersonId;
  readonly personName: string;
  /** The credential, or the requirement. */
  readonly what: string;
  readonly lastDay: Day;
  readonly daysBefore: number;
  readonly recipient: RecipientKind;
  readonly madeAt: Date;
  readonly readAt: Date | null;
};

export type ReminderFilter = {
  readonly unread?: boolean;
  readonly ids?: readonly ReminderId[];
  readonly limit?: number;
  /** Reminders older than this one, or with a smaller id. */
  readonly after?: { readonly madeAt: string; readonly id: string } | null;
};

/**
 * The reminders that are addressed to the actor, the newest first. What is about somebody whom they do not
 * reach any more, or about a fact that is gone, is left out.
 */
export function remindersFor(actor: Actor, filter: ReminderFilter = {}): Promise<ReminderRow[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<Read>(sql`
      select r.id as "reminderId", r.thing, r.thing_id as id, r.person_id as "personId",
        p.name as "personName", coalesce(c.name, q.name) as what,
        r.last_day - date '1970-01-01' as "lastDay", r.days_before as "daysBefore", r.recipient,
        r.made_at as "madeAt", r.read_at as "readAt"
      ${SEEN} and ${conditions(filter)}
      order by r.made_at desc, r.id desc
      ${filter.limit === undefined ? sql`` : sql`limit ${filter.limit}`}`);
    return rows.map((row) => {
      const instants = {
        madeAt: new Date(row.madeAt),
        readAt: row.readAt === null ? null : new Date(row.readAt),
      };
      return { ...row, ...instants } as ReminderRow; // thing and id were written together
    });
  });
}

/** How many of them the actor has not read. */
export function unreadReminders(actor: Actor): Promise<number> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count ${SEEN} and r.read_at is null`,
    );
    return row?.count ?? 0;
  });
}

/** As the driver gives it. */
type Read = Record<keyof ReminderRow, unknown> & {
  readonly madeAt: string;
  readonly readAt: string | null;
};

/** What each is about, as far as the actor may see it: inner joins go through the policies. */
const SEEN = sql`from reminders r join people p on p.id = r.person_id
  left join awards a on r.thing = 'award' and a.id = r.thing_id
  left join credential_definitions c on c.id = a.credential_id
  left join waivers w on r.thing = 'waiver' and w.id = r.thing_id
  left join requirements q on q.id = case when r.thing = 'grace' then r.thing_id else w.requirement_id end
  where not r.is_skipped and coalesce(c.id, q.id) is not null`;

function conditions({ unread, ids, after }: ReminderFilter): SQL {
  const all = [sql`true`];
  if (unread) all.push(sql`r.read_at is null`);
  if (ids) all.push(sql`r.id = any(${`{${ids.join(",")}}`}::uuid[])`);
  if (after) all.push(sql`(r.made_at, r.id) < (${after.madeAt}::timestamptz, ${after.id}::uuid)`);
  return sql.join(all, sql` and `);
}
