import type { ImportJobKind } from "@/db/jobs/kinds";
import { countText } from "@/lib/format/count";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import type { ImportKind, ImportState, RowOutcome } from "@/lib/import/import";
import type { CellDays } from "@/lib/import/read/cell-rows";
import { READ_LIMITS } from "@/lib/import/read/limits";
import type { Delimiter, TextEncoding } from "@/lib/import/read/reading";

const MIB = 1024 * 1024;
const { textBytes, textRows, workbookBytes, jsonBytes } = READ_LIMITS;

/** What may be sent. */
export const UPLOAD_HINT = `CSV up to ${textBytes / MIB} MiB and ${countText(textRows)} rows, an Excel workbook (.xlsx) up to ${workbookBytes / MIB} MiB, JSON up to ${jsonBytes / MIB} MiB, or a ZIP archive of CSV and JSON files. Open Badges as JSON, JWT, PNG or SVG, one or many at once, or in a ZIP archive.`;

/** What may be copied from elsewhere instead. */
export const PASTE_HINT =
  "Cells copied from a spreadsheet with their headers, or a badge as a token, JSON or its address.";

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

/** In which order numbers make a date. */
export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: "day, month, year",
  mdy: "month, day, year",
  ymd: "year, month, day",
};

/** What days in cells are. */
export const DAYS_WORDS: Readonly<Record<CellDays, string>> = {
  issued: "days of issue",
  expires: "last days",
};

export const ENCODING_WORDS: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little end first",
  "utf-16be": "UTF-16, big end first",
  "windows-1252": "Windows-1252 (western Excel)",
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
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

/** What is being done with an import. */
export const DOING: Readonly<Record<ImportJobKind, string>> = {
  "import.start": "Reading the file",
  "import.change": "Working out the preview",
  "import.preview": "Working out the preview",
  "import.commit": "Saving",
  "import.undo": "Taking it back",
};
