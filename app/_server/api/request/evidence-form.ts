import { z } from "zod";
import {
  AboutEvidenceFile,
  type AddEvidenceFile,
  evidenceWords,
} from "@/lib/evidence/add-evidence";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";
import { orBlank } from "@/lib/form/blank";
import { parsed } from "./parse";
import { formFields } from "./uploaded-form";

/** The file and what goes with it; one that is a little too large is refused in words, not unread. */
const MOST_FORM_BYTES = EVIDENCE_LIMITS.fileBytes + 1024 * 1024;

/** The fields of `multipart/form-data`. */
export const EvidenceForm = z.strictObject({
  awardId: AboutEvidenceFile.shape.awardId,
  file: z.file(),
  title: orBlank(evidenceWords.title).optional(),
  note: orBlank(evidenceWords.note).optional(),
});

/** Reads the form with which a file comes. Throws 400, 413 or 415. */
export async function evidenceForm(request: Request): Promise<AddEvidenceFile> {
  const {
    file,
    title = null,
    note = null,
    awardId,
  } = parsed(EvidenceForm, await formFields(request, MOST_FORM_BYTES));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { awardId, title, note, fileName: file.name, bytes };
}
