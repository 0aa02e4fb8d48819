import { type Preset, templatePreset } from "@/lib/import/presets/preset";
import { CELL_HEADERS } from "@/lib/import/wide/cell-headers";

/**
 * A spreadsheet with a line per person and a column per credential, as its cells were made rows of.
 * Whose they are is read from whatever columns the file has for it.
 */
export const columnPerCredential: Preset = {
  ...templatePreset("awards"),
  id: "column-per-credential",
  title: "One column per credential",
  sources: {
    credential: { firstOf: [CELL_HEADERS.credential] },
    issuer: { firstOf: [CELL_HEADERS.issuer] },
    issued_on: { firstOf: [CELL_HEADERS.issued] },
    expires_on: { firstOf: [CELL_HEADERS.expires] },
    status: { firstOf: [CELL_HEADERS.status] },
    number: { firstOf: [CELL_HEADERS.number] },
  },
};
