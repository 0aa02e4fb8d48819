import { z } from "zod";
import { Instant, IsoDay } from "@/app/_server/api/iso-day";
import type { ReminderRow } from "@/db/queries/reminders";
import { PersonId, ReminderId } from "@/lib/ids";
import { THINGS } from "@/lib/reminder/end";
import { RECIPIENT_KINDS } from "@/lib/reminder/recipient";

export const ReminderItem = z
  .object({
    id: ReminderId,
    thing: z.enum(THINGS).describe("What ends."),
    thingId: z.uuid().describe("Of the award, the waiver, or for a grace the requirement."),
    personId: PersonId.describe("Whose it is."),
    lastDay: IsoDay.describe("The last day that still counts."),
    daysBefore: z.int().describe("The step; below zero: days after."),
    recipient: z.enum(RECIPIENT_KINDS).describe("As whom the caller is told."),
    madeAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: "Reminder" });

/** A row has its own id beside that of what ends. */
export function reminderItem({
  reminderId,
  id,
  ...row
}: ReminderRow): z.output<typeof ReminderItem> {
  return { ...row, id: reminderId, thingId: id };
}
