import type { Preset } from "@/lib/import/presets/preset";
import { CREDLY_BADGE } from "./credly-badge";

/** The badges of a public Credly profile. Whose they are, it says by name at best. */
export const credlyProfile: Preset = {
  ...CREDLY_BADGE,
  id: "credly-profile",
  title: "Credly: badges of a profile",
  without: ["recipient_email"],
};
