import { checkBadgeFile } from "@/db/badges/take/check-badge-file";
import type { BadgeProblem } from "@/lib/badge/read/badge-problem";
import type { Day } from "@/lib/calendar";
import { badgeTable } from "@/lib/import/badges/badge-table";
import type { ImportProblem } from "@/lib/import/import-problem";
import type { FileNote, FileTable } from "@/lib/import/read/file-table";
import { fail, ok, type Result } from "@/lib/result";

type Upload = { readonly fileName: string; readonly bytes: Uint8Array; readonly day: Day };

/** The badges of a file as the table that is imported: a row each, checked. */
export async function openBadges({
  day,
  ...file
}: Upload): Promise<Result<readonly FileTable[], ImportProblem>> {
  const checked = await checkBadgeFile(file, day);
  if (!checked.ok) return fail(checked.problem);
  const { badges, refused } = checked.value;
  return ok([badgeTable({ name: file.fileName, badges, notes: notesOn(refused) })]);
}

const MOST_NOTES = 20;

/** Nothing of the file disappears without a word. */
function notesOn(refused: readonly BadgeProblem[]): FileNote[] {
  const notes = refused
    .slice(0, MOST_NOTES)
    .map(({ place, message, hint }) => noted(`${place} was not read. ${message} ${hint}`));
  const more = refused.length - notes.length;
  return more > 0 ? [...notes, noted(`${more} more were not read.`)] : notes;
}

function noted(message: string): FileNote {
  return { code: "badge-refused", message };
}
