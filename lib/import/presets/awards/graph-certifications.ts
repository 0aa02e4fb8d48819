import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * The certifications of a Microsoft 365 profile, as Microsoft Graph lists them. People fill them in
 * themselves; whose profile it is, the answer does not say: that is asked once.
 */
export const graphCertifications: Preset = {
  ...templatePreset("awards"),
  id: "graph-certifications",
  title: "Microsoft 365 profile: certifications",
  headers: ["displayName", "certificationId", "issuingCompany|issuingAuthority", "issuedDate"],
  sources: {
    credential: { firstOf: ["displayName"] },
    issuer: { firstOf: ["issuingCompany", "issuingAuthority"] },
    issued_on: { firstOf: ["issuedDate", "startDate"] },
    expires_on: { firstOf: ["endDate"] },
    number: { firstOf: ["certificationId"] },
    url: { firstOf: ["webUrl"] },
    proof: { fixed: "claimed" },
  },
  leftOut: [
    ...["id", "description", "allowedAudiences", "thumbnailUrl", "isSearchable", "startDate"],
    ...["createdBy*", "createdDateTime", "lastModified*", "inference*", "source*", "@odata*"],
    "issuingAuthority",
  ],
};
