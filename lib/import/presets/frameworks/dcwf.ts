import { frameworkFile, WITHOUT_LEVELS } from "./framework-file";

export const DCWF_TABLE = "DCWF";

/** The work role tool of the DoD Cyber Workforce Framework, a workbook with a sheet for each role. */
export const dcwf = frameworkFile(
  { id: "dcwf", name: DCWF_TABLE, title: "DoD Cyber Workforce Framework" },
  {
    name: "DoD Cyber Workforce Framework",
    publisher: "US Department of Defense, Chief Information Officer",
    licence: "Work of the US Government, not subject to copyright in the United States",
    attribution: null,
    url: null,
    levels: WITHOUT_LEVELS,
  },
);
