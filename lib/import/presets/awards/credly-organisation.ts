import type { Preset } from "@/lib/import/presets/preset";
import { CREDLY_BADGE } from "./credly-badge";

/** The badges that an organisation has issued through Credly, to whichever address that was. */
export const credlyOrganisation: Preset = {
  ...CREDLY_BADGE,
  id: "credly-organisation",
  title: "Credly: badges of an organisation",
  headers: [...CREDLY_BADGE.headers, "recipient_email"],
  sources: {
    ...CREDLY_BADGE.sources,
    person: { firstOf: ["recipient_email", "issuer_earner_id"] },
    person_name: { pattern: "{issued_to_first_name} {issued_to_last_name}" },
    person_alias: { pattern: "Credly {issuer_earner_id}" },
  },
  leftOut: [...CREDLY_BADGE.leftOut, "issued_to*", "user.*"],
};
