import { command } from "@/db/command";
import type { SaveBadgeSettings } from "@/lib/organisation/save-badge-settings";
import type { Result } from "@/lib/result";
import { writeOrganisation } from "./write-organisation";

/** Saves what is allowed about badges, beside what is known of the organisation. */
export const saveBadgeSettings = command<SaveBadgeSettings, Result<null, "changed-meanwhile">>(
  "settings.write",
  "organisation.save-badge-settings",
  (tx, { version, ...own }) => writeOrganisation(tx, version, own),
);
