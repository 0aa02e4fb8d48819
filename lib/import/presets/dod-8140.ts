import { type Preset, templatePreset } from "./preset";

/**
 * The qualification matrix of DoD 8140: per work role and proficiency level, any one of the listed
 * certifications. Proficiency belongs to the position, so that each level is a role of ours, such
 * as "Cyber Defense Analyst (Intermediate)", which people hold like any other. The formula-driven
 * sheet of the workbook is not read; the version's day is in the file's name.
 */
export const dod8140: Preset = {
  ...templatePreset("requirements"),
  id: "dod-8140",
  title: "DoD 8140 qualification matrix",
  sheet: "Certification Repository",
  headers: ["WRC", "Work Role Title", "Acronym", "Proficiency", "Vendor"],
  sources: {
    requirement: { pattern: "DoD 8140 · {WRC} {Work Role Title} · {Proficiency}" },
    regime: { fixed: "DoD 8140" },
    clause: { pattern: "Work role {WRC}, {Proficiency}" },
    applies_to: { pattern: "role:{Work Role Title} ({Proficiency})" },
    role_family: { pattern: "DoD 8140 / {Element}" },
    option_type: { fixed: "credential" },
    option: { firstOf: ["Acronym"] },
    option_issuer: { firstOf: ["Vendor"] },
    effective_from: { fileName: "8140.*?(20\\d\\d)(\\d\\d)(\\d\\d)" },
  },
  makesRoles: true,
};
