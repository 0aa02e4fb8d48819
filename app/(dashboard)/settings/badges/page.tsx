import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { PinnedIssuers } from "./pinned-issuers";

export const metadata = { title: "Badges" };

/** Whom badges are believed of. */
export default async function BadgesPage() {
  const actor = await requireActor("settings.write");
  return (
    <>
      <SettingsHead actor={actor} current={paths.badgeSettings()} />
      <div className="grid gap-3.5">
        <PinnedIssuers actor={actor} />
      </div>
    </>
  );
}
