import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { requirementDrafts } from "@/db/schema/requirement-drafts";
import type { Saved } from "@/lib/refusal";

/** Throws away what was proposed; the audit log keeps it. */
export const discardDraft = command<Seen, Saved<typeof requirementDrafts.$inferSelect>>(
  "requirement.write",
  "draft.discard",
  (tx, seen) => removeRow(tx, requirementDrafts, seen),
);
