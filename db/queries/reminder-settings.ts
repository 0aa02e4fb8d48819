import { inScope } from "@/db/actor-scope";
import { organisation } from "@/db/schema/organisation";
import { reminderRuns } from "@/db/schema/reminder-runs";
import type { Actor } from "@/lib/access";
import { DEFAULT_STEPS } from "@/lib/organisation/save-reminder-settings";
import type { Steps } from "@/lib/reminder/due";

export type ReminderSettings = {
  readonly reminds: boolean;
  readonly steps: Steps;
  /** Of the organisation; 0 before anybody has saved it. */
  readonly version: number;
};

export function reminderSettingsFor(actor: Actor): Promise<ReminderSettings> {
  return inScope(actor, async (tx) => {
    const { reminds, reminderSteps: steps, version } = organisation;
    const [row] = await tx.select({ reminds, steps, version }).from(organisation).limit(1);
    return row ?? { reminds: false, steps: DEFAULT_STEPS, version: 0 };
  });
}

/** When it was last looked to the end what is due; null where it never was since it was switched on. */
export function lastRunFor(actor: Actor): Promise<typeof reminderRuns.$inferSelect | null> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.select().from(reminderRuns);
    return row ?? null;
  });
}
