import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { type MailServer, newMessageId } from "@/db/mail/mail-server";
import { reminderMails } from "@/db/schema/reminder-mails";
import { reminders } from "@/db/schema/reminders";
import type { Actor } from "@/lib/access";
import { groupBy } from "@/lib/group-by";
import type { ReminderId } from "@/lib/ids";

/**
 * Puts the reminders that want a mail into one mail for each address. Each is taken by one process
 * (`for update skip locked`). Those of people without an address are only in the application.
 */
export function packMails(actor: Actor, server: MailServer): Promise<void> {
  return inScope(actor, async (tx) => {
    const wanting = await tx
      .select({ id: reminders.id })
      .from(reminders)
      .where(and(eq(reminders.wantsMail, true), isNull(reminders.mailId)))
      .for("update", { skipLocked: true });
    if (wanting.length === 0) return;
    const addressed = await addressesOf(
      tx,
      wanting.map(({ id }) => id),
    );
    for (const [address, own] of groupBy(addressed, (row) => row.address)) {
      const mailId = address === null ? null : await newMail(tx, address, newMessageId(server));
      const ids = own.map(({ id }) => id);
      await tx
        .update(reminders)
        .set({ wantsMail: false, mailId })
        .where(inArray(reminders.id, ids));
    }
  });
}

/** A holder's login comes before their main address; nobody who is shut out is written to. */
async function addressesOf(tx: Tx, ids: readonly ReminderId[]) {
  return tx.execute<{ id: ReminderId; address: string | null }>(sql`
    select r.id, coalesce(
      (select u.email from users u where u.disabled_at is null
        and case when r.recipient = 'holder' then u.person_id else u.id end = r.recipient_id
        order by u.created_at limit 1),
      (select e.email from person_emails e
        where r.recipient = 'holder' and e.person_id = r.recipient_id
          and not exists (select from users u where u.person_id = r.recipient_id)
        order by e.is_primary desc, e.email limit 1)) as address
    from reminders r where r.id = any(${`{${ids.join(",")}}`}::uuid[])`);
}

async function newMail(tx: Tx, address: string, messageId: string) {
  const at = now();
  const [mail] = await tx
    .insert(reminderMails)
    .values({ address, messageId, createdAt: at, dueAt: at })
    .returning({ id: reminderMails.id });
  return mail?.id ?? null;
}
