import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { ReminderItem, reminderItem } from "@/app/_server/api/items/reminder";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { remindersFor } from "@/db/queries/reminders";
import { ReminderId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "What the caller was told of that ends, the newest first",
      query: z.strictObject({
        unread: z.literal("true").optional().describe("Only what was not read."),
        ...pageQuery(z.tuple([z.iso.datetime(), ReminderId])),
      }),
      answer: listOf(ReminderItem),
    },
    async ({ actor, query: { unread, limit, cursor } }) => {
      const after = cursor ? { madeAt: cursor[0], id: cursor[1] } : null;
      const rows = await remindersFor(actor, {
        unread: unread === "true",
        limit: limit + 1,
        after,
      });
      return pageOf(rows.map(reminderItem), limit, ({ madeAt, id }) => [madeAt.toISOString(), id]);
    },
  ),
});
