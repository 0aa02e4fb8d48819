import { countText } from "@/lib/format/count";
import type { ImportKind, ImportState, RowOutcome } from "@/lib/import/import";
import { READ_LIMITS } from "@/lib/import/read/limits";

const MIB = 1024 * 1024;
const { textBytes, textRows, workbookBytes, jsonBytes } = READ_LIMITS;

/** What may be sent. */
export const UPLOAD_HINT = `CSV up to ${textBytes / MIB} MiB and ${countText(textRows)} rows, an Excel workbook (.xlsx) up to ${workbookBytes / MIB} MiB, JSON up to ${jsonBytes / MIB} MiB, or a ZIP archive of CSV and JSON files.`;

export const KIND_TITLES: Readonly<Record<ImportKind, string>> = {
  people: "People and teams",
  awards: "What people hold",
  roles: "Roles and competencies",
  requirements: "Requirements",
  catalogue: "Credential catalogue",
};

export const STATE_WORDS: Readonly<Record<ImportState, string>> = {
  draft: "draft",
  committed: "saved",
  undone: "taken back",
  discarded: "discarded",
};

/** What becomes of a row. */
export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  create: "new",
  update: "changed",
  unchanged: "unchanged",
  undecided: "to decide",
  reject: "with an error",
};

/** What a row that is new adds. */
export const NEW_WORDS: Readonly<Record<ImportKind, string>> = {
  people: "new person",
  awards: "new award",
  roles: "new",
  requirements: "new",
  catalogue: "new credential",
};
