"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { readAllReminders, readReminder } from "@/db/commands/reminder/read-reminders";
import { ReminderId } from "@/lib/ids";

export const markRead = action(z.object({ id: ReminderId }), async (actor, { id }) => {
  await readReminder(actor, id);
  revalidatePath("/", "layout"); // the frame counts them
  return done();
});

export const markAllRead = action(z.object({ which: z.literal("all") }), async (actor) => {
  await readAllReminders(actor, null);
  revalidatePath("/", "layout");
  return done();
});
