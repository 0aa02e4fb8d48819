import { type Preset, templatePreset } from "./preset";
import { UK_FRAMEWORK } from "./uk-framework";

/**
 * The skills export of the UK Government Digital and Data capability framework: what each level of
 * each skill means. Which roles need a skill, and at which level, is in the roles export.
 */
export const ukCapabilitySkills: Preset = {
  ...templatePreset("roles"),
  id: "uk-capability-skills",
  title: "UK Government Digital and Data capability framework: skills",
  headers: ["Skill Name", "Awareness", "Working", "Practitioner", "Expert"],
  sources: {
    role: { fixed: "" },
    competency: { firstOf: ["Skill Name"] },
    competency_description: { firstOf: ["Skill Description"] },
    level_1: { firstOf: ["Awareness"] },
    level_2: { firstOf: ["Working"] },
    level_3: { firstOf: ["Practitioner"] },
    level_4: { firstOf: ["Expert"] },
  },
  leftOut: ["Roles that require Skill"],
  framework: UK_FRAMEWORK,
  lists: ["competencies"],
};
