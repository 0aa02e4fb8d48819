import { asc } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { reminderMails } from "@/db/schema/reminder-mails";
import type { Actor } from "@/lib/access";

export type ReminderMail = typeof reminderMails.$inferSelect;

/** Mails that were not sent yet, the longest waiting first; for whoever looks after the installation. */
export function waitingMails(actor: Actor): Promise<ReminderMail[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(reminderMails)
      .orderBy(asc(reminderMails.createdAt), asc(reminderMails.address)),
  );
}
