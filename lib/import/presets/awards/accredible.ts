import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * Credentials as Accredible's interface writes them, one or a list. What is not approved is not
 * published, and what is not complete not earned: neither is imported.
 */
export const accredible: Preset = {
  ...templatePreset("awards"),
  id: "accredible",
  title: "Accredible: credentials",
  headers: ["name|group_name", "issued_on", "recipient.email|recipient.name", "issuer.name"],
  sources: {
    person: { firstOf: ["recipient.email", "recipient.name"] },
    person_name: { firstOf: ["recipient.name"] },
    person_alias: { pattern: "Accredible {recipient.id}" },
    credential: { firstOf: ["name", "group_name", "course_name"] },
    issuer: { firstOf: ["issuer.name"] },
    issued_on: { firstOf: ["issued_on"] },
    expires_on: { firstOf: ["expired_on"], otherwise: "never" },
    number: { firstOf: ["id", "encoded_id"] },
    url: { firstOf: ["url"] },
  },
  only: [
    { header: "approve", values: ["true", ""] },
    { header: "complete", values: ["true", ""] },
  ],
  leftOut: [
    ...["description", "private", "grade", "group_id", "group_name", "course_*", "encoded_id"],
    ...["recipient.*", "issuer.*", "evidence_items*", "references*", "custom_attributes*"],
    ...["certificate.*", "badge.*", "uuid", "license_id", "published_on", "language", "updated_at"],
    ...["learning_outcomes*", "achievement_id", "created_at"],
  ],
};
