import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { ReminderItem, reminderItem } from "@/app/_server/api/items/reminder";
import { writing } from "@/app/_server/api/writing";
import { readReminder } from "@/db/commands/reminder/read-reminders";
import { ReminderId } from "@/lib/ids";
import { ok } from "@/lib/result";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Say that one of the caller's reminders was read",
      permission: "account.write",
      params: z.object({ reminderId: ReminderId }),
      answer: ReminderItem,
      status: 200,
    },
    async ({ actor, params }) => ok(reminderItem(await readReminder(actor, params.reminderId))),
  ),
});
