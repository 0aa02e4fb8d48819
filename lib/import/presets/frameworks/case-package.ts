import { frameworkFile } from "./framework-file";

export const CASE_TABLE = "CASE package";

/** A framework as a CASE 1.0 or 1.1 package; its title is in the file. It has competencies, no roles. */
export const casePackage = {
  ...frameworkFile(
    { id: "case-package", name: CASE_TABLE, title: "CASE package" },
    {
      name: CASE_TABLE,
      ...{ publisher: null, licence: null, attribution: null, url: null },
      levels: ["Level 1", "Level 2", "Level 3", "Level 4", "Level 5"],
    },
  ),
  lists: ["competencies"] as const,
};
