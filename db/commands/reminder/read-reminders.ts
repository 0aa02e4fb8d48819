import { and, inArray, isNull } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { type ReminderRow, remindersFor } from "@/db/queries/reminders";
import { reminders } from "@/db/schema/reminders";
import type { ReminderId } from "@/lib/ids";

/** Says that one's own reminder was read; what was read before stays so. Throws NotFound. */
export const readReminder = command<ReminderId, ReminderRow>(
  "account.write",
  "reminder.read",
  async (tx, id, actor) => {
    await tx
      .update(reminders)
      .set({ readAt: now() })
      .where(and(inArray(reminders.id, [id]), isNull(reminders.readAt)));
    const [read] = await remindersFor(actor, { ids: [id] });
    if (!read) throw new NotFound();
    return read;
  },
);

/** The same of all of one's own. */
export const readAllReminders = command<null, void>(
  "account.write",
  "reminder.read-all",
  async (tx) => {
    await tx.update(reminders).set({ readAt: now() }).where(isNull(reminders.readAt));
  },
);
