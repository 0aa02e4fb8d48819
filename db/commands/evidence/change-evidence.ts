import { command } from "@/db/command";
import type { EvidenceRow } from "@/db/queries/evidence";
import { saveRow } from "@/db/rows/change-row";
import { evidence } from "@/db/schema/evidence";
import type { ChangeEvidence } from "@/lib/evidence/change-evidence";
import type { Saved } from "@/lib/refusal";
import { openEvidence } from "./open-evidence";

/** What a piece of evidence is called, and what is said of it. Throws NotFound. */
export const changeEvidence = command<ChangeEvidence, Saved<EvidenceRow>>(
  "award.write",
  "evidence.change",
  async (tx, changes, actor) => {
    const found = await openEvidence(tx, actor, changes);
    return found.ok ? saveRow(tx, evidence, found.value, { changes }) : found;
  },
);
