import { frameworkFile, WITHOUT_LEVELS } from "./framework-file";

export const ECSF_TABLE = "ENISA ECSF";
export const E_CF_TABLE = "e-CF";

/** Role profiles with their tasks, skills and knowledge. */
export const enisaEcsf = frameworkFile(
  { id: "enisa-ecsf", name: ECSF_TABLE, title: "ENISA European Cybersecurity Skills Framework" },
  {
    name: "European Cybersecurity Skills Framework",
    publisher: "European Union Agency for Cybersecurity (ENISA)",
    licence: null,
    attribution: null,
    url: "https://www.enisa.europa.eu/topics/skills-and-competences/skills-development/european-cybersecurity-skills-framework-ecsf",
    levels: WITHOUT_LEVELS,
  },
);

/** What the same profiles ask of the e-CF, which has levels: the other table of their file. */
export const enisaECf = frameworkFile(
  { id: "enisa-e-cf", name: E_CF_TABLE, title: "e-Competences that the ENISA profiles ask for" },
  {
    name: "European e-Competence Framework",
    publisher: "CEN",
    licence: null,
    attribution: null,
    url: null,
    levels: ["e-1", "e-2", "e-3", "e-4", "e-5"],
  },
);
