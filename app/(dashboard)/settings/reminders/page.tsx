import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { mailServer } from "@/db/mail/mail-server";
import { waitingMails } from "@/db/queries/reminder-mails";
import { lastRunFor, reminderSettingsFor } from "@/db/queries/reminder-settings";
import { countOf } from "@/lib/format/count";
import { instantText } from "@/lib/format/instant";
import { MailCard } from "./mail-card";
import { StepsCard } from "./steps-card";
import { WaitingCard } from "./waiting-card";

export const metadata = { title: "Reminders" };

/** Who is told of what ends, and whether mail gets through. */
export default async function ReminderSettingsPage() {
  const actor = await requireActor("settings.write");
  const [settings, run, waiting, { zone }] = await Promise.all([
    reminderSettingsFor(actor),
    lastRunFor(actor),
    waitingMails(actor),
    organisation(actor),
  ]);
  const last = run
    ? `Last run ${instantText(run.ranAt, zone)}: ${countOf(run.made, "new reminder")}`
    : "Has not run yet";
  return (
    <>
      <SettingsHead
        actor={actor}
        current={paths.reminderSettings()}
        sub={settings.reminds ? last : "Off"}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <StepsCard settings={settings} />
        <MailCard server={mailServer()} />
        <WaitingCard waiting={waiting} zone={zone} />
      </div>
    </>
  );
}
