import { z } from "zod";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { parsed } from "./parse";
import { formWithFiles } from "./uploaded-form";

/** The files and the heads of their parts. */
const MOST_FORM_BYTES = BADGE_LIMITS.archiveBytes + 1024 * 1024;

/** The fields of `multipart/form-data`. */
export const BadgeForm = z.strictObject({
  file: z.file().describe("May be given several times: the files are read as one archive."),
});

/** The file with badges out of an upload. Throws 400, 413 or 415. */
export async function badgeForm(request: Request): Promise<File> {
  return parsed(BadgeForm, await formWithFiles(request, MOST_FORM_BYTES)).file;
}
