import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { badgeSettingsFor } from "@/db/queries/badge-settings";
import { FetchingCard } from "./fetching-card";
import { PinnedIssuers } from "./pinned-issuers";

export const metadata = { title: "Badges" };

/** Whom badges are believed of, and what is asked of whom for that. */
export default async function BadgeSettingsPage() {
  const actor = await requireActor("settings.write");
  const settings = await badgeSettingsFor(actor);
  return (
    <>
      <SettingsHead actor={actor} current={paths.badgeSettings()} />
      <div className="grid gap-3.5">
        <PinnedIssuers actor={actor} />
        <FetchingCard settings={settings} />
      </div>
    </>
  );
}
