import { command } from "@/db/command";
import type { SaveOrganisation } from "@/lib/organisation/save-organisation";
import type { Result } from "@/lib/result";
import { writeOrganisation } from "./write-organisation";

/** Saves what is known of the organisation. */
export const saveOrganisation = command<SaveOrganisation, Result<null, "changed-meanwhile">>(
  "settings.write",
  "organisation.save",
  (tx, { version, ...own }) => writeOrganisation(tx, version, own),
);
