import { command } from "@/db/command";
import type { EvidenceRow } from "@/db/queries/evidence";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { evidence } from "@/db/schema/evidence";
import type { Saved } from "@/lib/refusal";
import { openEvidence } from "./open-evidence";

/** Takes a piece of evidence away; of a file, the audit log keeps the name and the digest. Throws NotFound. */
export const removeEvidence = command<Seen, Saved<EvidenceRow>>(
  "award.write",
  "evidence.remove",
  async (tx, seen, actor) => {
    const found = await openEvidence(tx, actor, seen);
    return found.ok ? removeRow(tx, evidence, seen) : found;
  },
);
