import { type Preset, templatePreset } from "./preset";
import { UK_FRAMEWORK } from "./uk-framework";

/**
 * The roles export of the UK Government Digital and Data capability framework. A role of ours is a
 * level of theirs ("Lead architect"); their role is the last part of its family. Roles of the Senior
 * Civil Service have no levels: their role and skill levels say "NOT IN USE".
 */
export const ukCapabilityRoles: Preset = {
  ...templatePreset("roles"),
  id: "uk-capability-roles",
  title: "UK Government Digital and Data capability framework: roles",
  headers: ["Role Family", "Role", "Role Level", "Skill Name", "Skill Level"],
  sources: {
    role: { firstOf: ["Role Level", "Role"], apartBy: "Role" },
    family: { pattern: "{Role Family} / {Role}" },
    competency: { firstOf: ["Skill Name"] },
    level: { firstOf: ["Skill Level"] },
    role_description: { firstOf: ["Role Level Description", "Role Description"] },
    competency_description: { firstOf: ["Skill Description"] },
    level_description: { firstOf: ["Skill Level Description"] },
  },
  leftOut: ["Role Type"],
  unused: ["NOT IN USE"],
  framework: UK_FRAMEWORK,
};
