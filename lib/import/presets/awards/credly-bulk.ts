import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * The table with which badges are issued through Credly in bulk. Headers change between downloads,
 * dates are written as in the United States, and the badge may be named by its template's id alone.
 */
export const credlyBulk: Preset = {
  ...templatePreset("awards"),
  id: "credly-bulk",
  title: "Credly: bulk issuing",
  headers: [
    "Badge Template ID|Badge Template",
    "Recipient Email|Earner Email",
    "Issued at|Issue Date|Issued at Date",
  ],
  without: ["badge_template.description", "badge_template.type_category"],
  dateOrder: "mdy",
  sources: {
    person: { firstOf: ["Recipient Email", "Earner Email"] },
    person_name: { pattern: "{First Name|Issued To First Name} {Last Name|Issued To Last Name}" },
    person_alias: { pattern: "Credly {Issuer Earner ID}" },
    credential: {
      firstOf: ["Badge Template Name", "Badge Name", "Badge Template ID", "Badge Template"],
    },
    issuer: { firstOf: ["Issuer", "Issuer Name"] },
    issued_on: { firstOf: ["Issued at", "Issue Date", "Issued at Date"] },
    expires_on: { firstOf: ["Expiration Date", "Expires at"] },
    url: { firstOf: ["Badge URL"] },
  },
  leftOut: ["Country*", "State*", "Evidence*", "Locale", "Middle Name", "Badge Template ID"],
};
