import { ne } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { reminderMails } from "@/db/schema/reminder-mails";

/** Lets all mails that wait, or were refused, be tried again at once. */
export const retryMails = command<null, void>("settings.write", "reminder.retry", async (tx) => {
  await tx
    .update(reminderMails)
    .set({ state: "waiting", dueAt: now(), tries: 0 })
    .where(ne(reminderMails.state, "sending"));
});
