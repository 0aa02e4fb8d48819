import { and, asc, eq, lt, lte, or, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { type MailProblem, type MailServer, sendMail } from "@/db/mail/mail-server";
import { dayFor } from "@/db/queries/organisation";
import { reminderMails } from "@/db/schema/reminder-mails";
import { reminders } from "@/db/schema/reminders";
import type { Actor } from "@/lib/access";
import type { ReminderMailId } from "@/lib/ids";
import { pauseAfter } from "@/lib/reminder/pause";
import { composeMail, type Links } from "./compose-mail";

/** Whoever claimed a mail and said nothing for so long has ended: it is longer than a server is waited for. */
const CLAIMED_FOR_MS = 15 * 60_000;

export type Sending = {
  readonly server: MailServer;
  readonly links: Links;
  readonly signal?: AbortSignal | undefined;
};

type Mail = Pick<typeof reminderMails.$inferSelect, "id" | "address" | "messageId" | "tries">;

/**
 * Sends the mails that are due, one after the other. Answers how many a server took. A mail is claimed
 * before it is sent, so that no two processes send it; what ended between sending and writing that down is
 * sent again under the same Message-ID. Where the server cannot be had the others wait for the next time.
 */
export async function sendMails(actor: Actor, { server, links, signal }: Sending): Promise<number> {
  for (let sent = 0; ; ) {
    if (signal?.aborted) return sent;
    const mail = await claim(actor);
    if (!mail) return sent;
    const asOf = await dayFor(actor, now());
    const letter = await composeMail(actor, mail.id, { asOf, links });
    const problem = letter && (await sendMail(server, mail.address, mail.messageId, letter));
    if (problem) await putOff(actor, mail, problem);
    else await finish(actor, mail.id, letter === null ? null : now());
    if (problem?.about === "server") return sent;
    if (letter && !problem) sent++;
  }
}

/** The mail that was tried least and waits longest; null where none is due. */
function claim(actor: Actor): Promise<Mail | null> {
  const at = now();
  const { id, address, messageId, tries, state, dueAt, claimedAt, createdAt } = reminderMails;
  const isLost = lt(claimedAt, new Date(at.getTime() - CLAIMED_FOR_MS));
  return inScope(actor, async (tx) => {
    const [first] = await tx
      .select({ id })
      .from(reminderMails)
      .where(or(and(eq(state, "waiting"), lte(dueAt, at)), and(eq(state, "sending"), isLost)))
      .orderBy(asc(tries), asc(createdAt), asc(address))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!first) return null;
    const [claimed] = await tx
      .update(reminderMails)
      .set({ state: "sending", claimedAt: at, tries: sql`${tries} + 1` })
      .where(eq(id, first.id))
      .returning({ id, address, messageId, tries });
    return claimed ?? null;
  });
}

/** It is sent, or there was nothing to say: the mail goes, its reminders stay. */
function finish(actor: Actor, id: ReminderMailId, mailedAt: Date | null): Promise<void> {
  return inScope(actor, async (tx) => {
    await tx.update(reminders).set({ mailedAt }).where(eq(reminders.mailId, id));
    await tx.delete(reminderMails).where(eq(reminderMails.id, id));
  });
}

function putOff(actor: Actor, { id, tries }: Mail, { about, message }: MailProblem): Promise<void> {
  const dueAt = new Date(now().getTime() + pauseAfter(tries));
  const state = about === "mail-for-good" ? "refused" : "waiting";
  return inScope(actor, async (tx) => {
    await tx
      .update(reminderMails)
      .set({ state, dueAt, lastError: message })
      .where(eq(reminderMails.id, id));
  });
}
