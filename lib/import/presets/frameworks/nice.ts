import { frameworkFile, WITHOUT_LEVELS } from "./framework-file";

export const NICE_TABLE = "NICE Framework";

/** NIST's export of the NICE framework as JSON: work roles, and the statements that they ask for. */
export const nice = frameworkFile(
  { id: "nice", name: NICE_TABLE, title: "NICE Workforce Framework for Cybersecurity" },
  {
    name: "NICE Workforce Framework for Cybersecurity",
    publisher: "National Institute of Standards and Technology",
    licence: "Work of the US Government, not subject to copyright in the United States",
    attribution: null,
    url: "https://csrc.nist.gov/pubs/sp/800/181/r1/final",
    levels: WITHOUT_LEVELS,
  },
);
