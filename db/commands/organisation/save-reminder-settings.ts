import { command } from "@/db/command";
import { reminderSettingsFor } from "@/db/queries/reminder-settings";
import { reminderRuns } from "@/db/schema/reminder-runs";
import { type SaveReminderSettings, stepsIn } from "@/lib/organisation/save-reminder-settings";
import type { Result } from "@/lib/result";
import { writeOrganisation } from "./write-organisation";

/** Saves whether and when people are told of what ends. Switched on, it begins with that day. */
export const saveReminderSettings = command<
  SaveReminderSettings,
  Result<null, "changed-meanwhile">
>(
  "settings.write",
  "organisation.save-reminder-settings",
  async (tx, { version, reminds, ...typed }, actor) => {
    const before = await reminderSettingsFor(actor);
    if (reminds && !before.reminds) await tx.delete(reminderRuns);
    return writeOrganisation(tx, version, { reminds, reminderSteps: stepsIn(typed) });
  },
);
