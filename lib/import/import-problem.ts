import type { BadgeProblemCode } from "@/lib/badge/read/badge-problem";
import type { ImportState } from "./import";
import type { FileProblem } from "./read/file-problem";

/** Why an import could not be started, changed, committed or taken back, and the way out. */
export type ImportProblem = {
  readonly code: ImportProblemCode | FileProblem["code"] | BadgeProblemCode;
  readonly message: string;
  readonly hint: string;
};

export type ImportProblemCode = keyof typeof TEXTS;

/** `%` stands for the detail. */
const TEXTS = {
  "not-recognised": [
    "The columns of this file fit none of the kinds that can be imported.",
    "Say what the file holds, then which column is what; or use one of the templates.",
  ],
  "sheet-not-found": ["The file has no sheet “%” with a table.", "Choose one of its sheets."],
  "columns-missing": ["No column was found for: %.", "Say which column of the file it is."],
  "out-of-date": [
    "The preview is out of date: something changed since. Nothing was written.",
    "Look at the new preview, then save.",
  ],
  "not-clean": [
    "% rows are rejected or wait for a decision. Nothing was written.",
    "Correct the file or decide, or import without these rows.",
  ],
  "not-draft": ["This import is % already.", "Upload the file again to import it again."],
  "not-committed": ["Only an import that was saved can be taken back; this one is %.", ""],
  "at-work": [
    "Something is being done with this import already.",
    "Wait until it is done, or cancel it.",
  ],
  "not-at-work": ["Nothing is being done with this import.", ""],
  interrupted: ["This was interrupted. Nothing was written.", "Start it again."],
  cancelled: ["This was cancelled. Nothing was written.", ""],
  "key-reused": [
    "The idempotency key was used for another file or other settings before.",
    "Use a new key for each import.",
  ],
} as const satisfies { [code: string]: readonly [message: string, hint: string] };

export function importProblem(
  code: ImportProblemCode,
  detail: string | number | ImportState = "",
): ImportProblem {
  const [message, hint] = TEXTS[code];
  return { code, message: message.replace("%", () => `${detail}`), hint };
}
