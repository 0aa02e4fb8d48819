import { z } from "zod";
import { EvidenceId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { evidenceWords } from "./add-evidence";

/** What is absent stays. Another file or address is another piece of evidence. */
export const ChangeEvidence = z
  .strictObject(evidenceWords)
  .partial()
  .extend({ id: EvidenceId, version: Version });
export type ChangeEvidence = z.output<typeof ChangeEvidence>;
