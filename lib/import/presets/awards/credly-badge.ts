import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * A badge as Credly's interfaces write it, in a profile as in an organisation's list. Timestamps and
 * days occur under two names each; no expiry is said as `null` or `false`. A badge that the earner
 * has not accepted yet is issued all the same, one that the earner rejected is not imported.
 */
export const CREDLY_BADGE: Omit<Preset, "id" | "title"> = {
  ...templatePreset("awards"),
  headers: [
    ...["badge_template.name", "issued_at_date|issued_at", "state"],
    "badge_template.description|badge_template.type_category|badge_template.image_url",
  ],
  sources: {
    person: { firstOf: ["issued_to"] },
    credential: { firstOf: ["badge_template.name"] },
    issuer: { firstOf: ["issuer.entities.entity.name", "issuer.name"], entry: "first" },
    kind: { firstOf: ["badge_template.type_category"] },
    issued_on: { firstOf: ["issued_at_date", "issued_at"] },
    expires_on: { firstOf: ["expires_at_date", "expires_at"], otherwise: "never" },
    number: { firstOf: ["id"] },
    url: { pattern: "https://www.credly.com/badges/{id}" },
    status: { firstOf: ["state"] },
  },
  values: {
    status: { accepted: "active", pending: "active", rejected: "" },
    kind: {
      Certification: "certification",
      Learning: "micro-credential",
      Validation: "badge",
      Experience: "badge",
    },
  },
  only: [{ header: "state", values: ["accepted", "pending", "revoked"] }],
  leftOut: [
    ...["badge_template.*", "issuer.*", "evidence*", "image*", "state_updated_at", "locale"],
    ...["public", "created_at", "updated_at", "accepted_at", "earner_path", "badge_url"],
    ...["printable", "recommendations*", "translated*"],
  ],
};
