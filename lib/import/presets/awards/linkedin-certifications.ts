import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * `Certifications.csv` out of the copy of one's data that LinkedIn hands out. People fill it in
 * themselves, and it does not say who: that is asked once. Days are months there; without an end, a
 * certification does not expire.
 */
export const linkedinCertifications: Preset = {
  ...templatePreset("awards"),
  id: "linkedin-certifications",
  title: "LinkedIn: certifications",
  headers: ["Name", "Url", "Authority", "Started On", "Finished On", "License Number"],
  sources: {
    credential: { firstOf: ["Name"] },
    issuer: { firstOf: ["Authority"] },
    issued_on: { firstOf: ["Started On"] },
    expires_on: { firstOf: ["Finished On"], otherwise: "never" },
    number: { firstOf: ["License Number"] },
    url: { firstOf: ["Url"] },
    proof: { fixed: "claimed" },
  },
};
