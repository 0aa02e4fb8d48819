import { z } from "zod";
import { AwardId } from "@/lib/ids";
import { line, text, WebAddress } from "@/lib/text";

/** What is said of a file or a link, and can be changed later. */
export const evidenceWords = { title: line(200), note: text(2_000).nullable() };

const given = {
  awardId: AwardId,
  title: evidenceWords.title
    .nullable()
    .default(null)
    .describe("Without one, the file's name or the address stands for it."),
  note: evidenceWords.note.default(null),
};

/** An address is shown and never fetched. */
export const AddEvidenceLink = z.strictObject({ ...given, url: WebAddress });
export type AddEvidenceLink = z.output<typeof AddEvidenceLink>;

/** What goes with a file. */
export const AboutEvidenceFile = z.strictObject(given);
export type AddEvidenceFile = z.output<typeof AboutEvidenceFile> & {
  /** As whoever sends it calls it: only ever shown. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
};
