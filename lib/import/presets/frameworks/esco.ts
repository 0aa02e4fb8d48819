import { type FrameworkFacts, type Preset, templatePreset } from "@/lib/import/presets/preset";
import { WITHOUT_LEVELS } from "./framework-file";

const ESCO: FrameworkFacts = {
  name: "ESCO",
  publisher: "European Commission",
  licence: "Commission Decision 2011/833/EU",
  attribution: "This service uses the ESCO classification of the European Commission.",
  url: "https://esco.ec.europa.eu/",
  levels: WITHOUT_LEVELS,
};

const esco: Preset = {
  ...templatePreset("roles"),
  ...{ id: "esco", title: "ESCO", framework: ESCO },
  leftOut: [
    ...["conceptType", "reuseLevel", "altLabels", "hiddenLabels", "status", "modifiedDate"],
    ...["inScheme", "code", "regulatedProfessionNote", "ID", "UUIDHISTORY"],
    ...["skillType", "occupationLabel", "skillLabel"],
  ],
};

/** Official files and Tabiya's call the columns otherwise; addresses are the same in all languages. */
export const escoSkills: Preset = {
  ...esco,
  id: "esco-skills",
  title: "ESCO: skills",
  headers: ["skillType", "preferredLabel", "altLabels", "reuseLevel"],
  sources: {
    role: { fixed: "" },
    competency: { firstOf: ["preferredLabel"] },
    competency_key: { firstOf: ["conceptUri", "ORIGINURI"] },
    competency_description: { firstOf: ["description", "definition", "scopeNote"] },
    competency_area: { firstOf: ["skillType"] },
  },
  lists: ["competencies"],
};

/** Groups are a framework of their own, so that a newer file of skills does not withdraw them. */
export const escoSkillGroups: Preset = {
  ...esco,
  id: "esco-skill-groups",
  title: "ESCO: skill groups (Tabiya)",
  headers: ["ORIGINURI", "CODE", "PREFERREDLABEL", "UUIDHISTORY"],
  framework: { ...ESCO, name: "ESCO skill groups" },
  sources: {
    role: { fixed: "" },
    competency: { firstOf: ["PREFERREDLABEL"] },
    competency_key: { firstOf: ["ORIGINURI"] },
    competency_code: { firstOf: ["CODE"] },
    competency_description: { firstOf: ["DESCRIPTION", "SCOPENOTE"] },
  },
  lists: ["competencies"],
};

export const escoOccupations: Preset = {
  ...esco,
  id: "esco-occupations",
  title: "ESCO: occupations",
  headers: ["conceptUri", "iscoGroup", "preferredLabel", "altLabels"],
  sources: {
    competency: { fixed: "" },
    role: { firstOf: ["preferredLabel"], apartBy: "iscoGroup" },
    role_code: { firstOf: ["conceptUri"] },
    family: { firstOf: ["iscoGroup"] },
    role_description: { firstOf: ["description", "definition", "scopeNote"] },
  },
  lists: ["roles"],
};

/** Imported after skills and occupations, which it names by their addresses. */
export const escoRelations: Preset = {
  ...esco,
  id: "esco-relations",
  title: "ESCO: skills of occupations",
  headers: ["occupationUri", "relationType", "skillUri"],
  sources: {
    role: { fixed: "" },
    role_code: { firstOf: ["occupationUri"] },
    competency: { fixed: "" },
    competency_key: { firstOf: ["skillUri"] },
    importance: { firstOf: ["relationType"] },
    level: { fixed: "1" },
  },
  lists: ["asked"],
};
