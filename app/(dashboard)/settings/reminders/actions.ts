"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, refused } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { mailLinks } from "@/app/_server/mail-links";
import { paths } from "@/app/_server/paths";
import { saveReminderSettings as save } from "@/db/commands/organisation/save-reminder-settings";
import { retryMails } from "@/db/commands/reminder/retry-mails";
import { remindNow } from "@/db/jobs/runner";
import { sendTestMail as send } from "@/db/mail/send-test-mail";
import { SaveReminderSettings } from "@/lib/organisation/save-reminder-settings";

export const saveReminderSettings = action(SaveReminderSettings, async (actor, input) => {
  const outcome = await save(actor, input);
  if (!outcome.ok) return refused("Somebody else has saved this meanwhile. Load the page again.");
  remindNow(mailLinks());
  revalidatePath(paths.reminderSettings());
  return done("Saved.");
});

export const sendTestMail = action(z.object({ to: z.literal("me") }), async (actor) => {
  const outcome = await send(actor, publicOrigin());
  return outcome.ok ? done(`Sent to ${outcome.value}.`) : refused(outcome.problem);
});

export const tryMailsAgain = action(z.object({ which: z.literal("all") }), async (actor) => {
  await retryMails(actor, null);
  remindNow(mailLinks());
  revalidatePath(paths.reminderSettings());
  return done("They are being tried again.");
});
