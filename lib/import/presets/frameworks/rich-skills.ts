import { type FrameworkFacts, type Preset, templatePreset } from "@/lib/import/presets/preset";

const RICH_SKILLS: FrameworkFacts = {
  name: "Rich Skill Descriptors",
  ...{ publisher: null, licence: null, attribution: null, url: null },
  levels: ["Awareness", "Working", "Practitioner", "Expert", "Authority"],
};

const rich: Preset = {
  ...templatePreset("roles"),
  id: "rich-skills",
  title: "Rich Skill Descriptors",
  framework: RICH_SKILLS,
  // A library is handed on collection by collection: what a file lacks is not gone.
  lists: [],
};

/**
 * Skills as the Open Skills Management Tool takes them in. Certifications, occupations and alignments
 * are text that names nothing for certain: they are reported as not imported.
 */
export const richSkillsImport: Preset = {
  ...rich,
  id: "rich-skills-import",
  headers: ["Skill Name", "Contextualized Skill Statement"],
  sources: {
    role: { fixed: "" },
    competency: { firstOf: ["Skill Name"] },
    competency_description: { firstOf: ["Contextualized Skill Statement"] },
    competency_area: { firstOf: ["Skill Category", "Skill Categories"] },
  },
};

/** The same as it gives them out, with an address for each that stays. */
export const richSkillsExport: Preset = {
  ...rich,
  id: "rich-skills-export",
  headers: ["Canonical URL", "RSD Name", "Skill Statement"],
  sources: {
    role: { fixed: "" },
    competency: { firstOf: ["RSD Name"] },
    competency_key: { firstOf: ["Canonical URL"] },
    competency_description: { firstOf: ["Skill Statement"] },
    competency_area: { firstOf: ["Categories"] },
  },
};
